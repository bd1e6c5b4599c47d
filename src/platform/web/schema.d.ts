/* Written by "npm run build -- --types" from the routes; do not edit. */

export interface paths {
    "/api/p/{province}/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Báo cho trang đang mở biết có gì thay đổi (text/event-stream)
         * @description Quyền: signed-in
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    province: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Kết quả */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Từ chối */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            code: string;
                            status: number;
                            message: string;
                            details?: unknown;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Đăng nhập */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        username: string;
                        password: string;
                    };
                };
            };
            responses: {
                /** @description Kết quả */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            ok: true;
                        };
                    };
                };
                /** @description Từ chối */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            code: string;
                            status: number;
                            message: string;
                            details?: unknown;
                        };
                    };
                };
            };
        };
        /**
         * Đăng xuất
         * @description Quyền: signed-in
         */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Kết quả */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            ok: true;
                        };
                    };
                };
                /** @description Từ chối */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            code: string;
                            status: number;
                            message: string;
                            details?: unknown;
                        };
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Người đang đăng nhập, chức vụ và quyền hôm nay
         * @description Quyền: signed-in
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Kết quả */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            person: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                username: string;
                            };
                            province: {
                                id: number;
                                name: string;
                                demo: boolean;
                            };
                            posts: {
                                /** Format: uuid */
                                id: string;
                                /** Format: uuid */
                                unitId: string;
                                unitName: string;
                                title: string;
                                isHead: boolean;
                                /** Format: date */
                                validFrom: string;
                                /** Format: date */
                                validTo: string | null;
                            }[];
                            roles: ("admin" | "office_expert" | "office_chief" | "leader" | "clerk" | "security_officer" | "unit_head" | "unit_officer" | "border_staff" | "post_commander" | "auditor")[];
                            permissions: string[];
                            onBehalfOf: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            mayActFor: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                basis: string;
                                /** Format: date */
                                validTo: string;
                            }[];
                            /** Format: date */
                            today: string;
                        };
                    };
                };
                /** @description Từ chối */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            code: string;
                            status: number;
                            message: string;
                            details?: unknown;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/on-behalf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Thay mặt một người theo ủy quyền, hoặc thôi thay mặt
         * @description Quyền: signed-in
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: uuid */
                        personId: string | null;
                    };
                };
            };
            responses: {
                /** @description Kết quả */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            ok: true;
                        };
                    };
                };
                /** @description Từ chối */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            code: string;
                            status: number;
                            message: string;
                            details?: unknown;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Các phiên đăng nhập của tôi
         * @description Quyền: signed-in
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Kết quả */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            sessions: {
                                id: string;
                                /** Format: date-time */
                                createdAt: string;
                                /** Format: date-time */
                                lastSeenAt: string;
                                userAgent: string | null;
                                current: boolean;
                            }[];
                        };
                    };
                };
                /** @description Từ chối */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            code: string;
                            status: number;
                            message: string;
                            details?: unknown;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Kết thúc một phiên đăng nhập của tôi
         * @description Quyền: signed-in
         */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Kết quả */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            ok: true;
                        };
                    };
                };
                /** @description Từ chối */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            code: string;
                            status: number;
                            message: string;
                            details?: unknown;
                        };
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/set-up/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Liên kết thiết lập: còn dùng được không và cho ai */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    token: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Kết quả */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {string} */
                            purpose: "first_admin" | "password";
                            name: string | null;
                            username: string | null;
                        };
                    };
                };
                /** @description Từ chối */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            code: string;
                            status: number;
                            message: string;
                            details?: unknown;
                        };
                    };
                };
            };
        };
        put?: never;
        /** Đặt mật khẩu bằng liên kết; lần đầu thì tạo quản trị và danh mục đơn vị */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    token: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        password: string;
                        first?: {
                            provinceName: string;
                            provinceId: number;
                            fullName: string;
                            username: string;
                            /** @enum {string} */
                            units: "empty" | "lang-son";
                        };
                    };
                };
            };
            responses: {
                /** @description Kết quả */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            ok: true;
                        };
                    };
                };
                /** @description Từ chối */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            code: string;
                            status: number;
                            message: string;
                            details?: unknown;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/p/{province}/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Danh sách người dùng theo tên hoặc đơn vị
         * @description Quyền: accounts.read
         */
        get: {
            parameters: {
                query?: {
                    q?: string;
                    unit?: string;
                    after?: string;
                };
                header?: never;
                path: {
                    province: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Kết quả */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            people: {
                                /** Format: uuid */
                                id: string;
                                fullName: string;
                                username: string | null;
                                active: boolean;
                                posts: {
                                    /** Format: uuid */
                                    unitId: string;
                                    unitName: string;
                                    title: string;
                                    isHead: boolean;
                                }[];
                            }[];
                            next: string | null;
                        };
                    };
                };
                /** @description Từ chối */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            code: string;
                            status: number;
                            message: string;
                            details?: unknown;
                        };
                    };
                };
            };
        };
        put?: never;
        /**
         * Thêm người dùng; trả về liên kết thiết lập dùng một lần
         * @description Quyền: accounts.manage
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    province: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        fullName: string;
                        /** @default null */
                        phone?: string | null;
                        username: string;
                        /** @default [] */
                        posts?: {
                            /** Format: uuid */
                            unitId: string;
                            title: string;
                            /** @default false */
                            isHead?: boolean;
                            /** Format: date */
                            validFrom: string;
                        }[];
                        /** @default [] */
                        grants?: {
                            /** @enum {string} */
                            role: "admin" | "office_expert" | "office_chief" | "leader" | "clerk" | "security_officer" | "unit_head" | "unit_officer" | "border_staff" | "post_commander" | "auditor";
                            /** Format: uuid */
                            unitId: string;
                            /**
                             * @default belongs
                             * @enum {string}
                             */
                            relation?: "belongs" | "area";
                            /** Format: date */
                            validFrom: string;
                            /**
                             * Format: date
                             * @default null
                             */
                            validTo?: string | null;
                        }[];
                    };
                };
            };
            responses: {
                /** @description Kết quả */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            link: {
                                path: string;
                                /** Format: date-time */
                                expiresAt: string;
                            };
                        };
                    };
                };
                /** @description Từ chối */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            code: string;
                            status: number;
                            message: string;
                            details?: unknown;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/p/{province}/people/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Một người dùng: chức vụ, quyền, trạng thái tài khoản
         * @description Quyền: accounts.read
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    province: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Kết quả */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            fullName: string;
                            username: string | null;
                            active: boolean;
                            phone: string | null;
                            hasPassword: boolean;
                            /** Format: date-time */
                            lockedUntil: string | null;
                            posts: {
                                /** Format: uuid */
                                id: string;
                                /** Format: uuid */
                                unitId: string;
                                unitName: string;
                                title: string;
                                isHead: boolean;
                                /** Format: date */
                                validFrom: string;
                                /** Format: date */
                                validTo: string | null;
                            }[];
                            grants: {
                                /** Format: uuid */
                                id: string;
                                /** @enum {string} */
                                role: "admin" | "office_expert" | "office_chief" | "leader" | "clerk" | "security_officer" | "unit_head" | "unit_officer" | "border_staff" | "post_commander" | "auditor";
                                /** Format: uuid */
                                unitId: string;
                                unitName: string;
                                /** @enum {string} */
                                relation: "belongs" | "area";
                                /** Format: date */
                                validFrom: string;
                                /** Format: date */
                                validTo: string | null;
                            }[];
                        };
                    };
                };
                /** @description Từ chối */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            code: string;
                            status: number;
                            message: string;
                            details?: unknown;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Sửa họ tên, điện thoại; khóa hoặc mở tài khoản
         * @description Quyền: accounts.manage
         */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    province: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        fullName?: string;
                        phone?: string | null;
                        active?: boolean;
                    };
                };
            };
            responses: {
                /** @description Kết quả */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            ok: true;
                        };
                    };
                };
                /** @description Từ chối */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            code: string;
                            status: number;
                            message: string;
                            details?: unknown;
                        };
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/p/{province}/people/{id}/set-up-link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cấp liên kết thiết lập mật khẩu dùng một lần
         * @description Quyền: accounts.manage
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    province: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Kết quả */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            path: string;
                            /** Format: date-time */
                            expiresAt: string;
                        };
                    };
                };
                /** @description Từ chối */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            code: string;
                            status: number;
                            message: string;
                            details?: unknown;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/p/{province}/people/{id}/posts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Thêm chức vụ
         * @description Quyền: accounts.manage
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    province: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: uuid */
                        unitId: string;
                        title: string;
                        /** @default false */
                        isHead?: boolean;
                        /** Format: date */
                        validFrom: string;
                    };
                };
            };
            responses: {
                /** @description Kết quả */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                        };
                    };
                };
                /** @description Từ chối */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            code: string;
                            status: number;
                            message: string;
                            details?: unknown;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/p/{province}/people/{id}/posts/{part}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Kết thúc một chức vụ từ hôm nay
         * @description Quyền: accounts.manage
         */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    province: string;
                    id: string;
                    part: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Kết quả */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            ok: true;
                        };
                    };
                };
                /** @description Từ chối */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            code: string;
                            status: number;
                            message: string;
                            details?: unknown;
                        };
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/p/{province}/people/{id}/grants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Giao quyền theo đơn vị hoặc địa bàn
         * @description Quyền: accounts.manage
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    province: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        role: "admin" | "office_expert" | "office_chief" | "leader" | "clerk" | "security_officer" | "unit_head" | "unit_officer" | "border_staff" | "post_commander" | "auditor";
                        /** Format: uuid */
                        unitId: string;
                        /**
                         * @default belongs
                         * @enum {string}
                         */
                        relation?: "belongs" | "area";
                        /** Format: date */
                        validFrom: string;
                        /**
                         * Format: date
                         * @default null
                         */
                        validTo?: string | null;
                    };
                };
            };
            responses: {
                /** @description Kết quả */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                        };
                    };
                };
                /** @description Từ chối */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            code: string;
                            status: number;
                            message: string;
                            details?: unknown;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/p/{province}/people/{id}/grants/{part}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Thu hồi một quyền từ hôm nay
         * @description Quyền: accounts.manage
         */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    province: string;
                    id: string;
                    part: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Kết quả */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            ok: true;
                        };
                    };
                };
                /** @description Từ chối */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            code: string;
                            status: number;
                            message: string;
                            details?: unknown;
                        };
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/p/{province}/authorities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Bảng thẩm quyền: ai đề xuất, ai duyệt, ai quyết định
         * @description Quyền: signed-in
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    province: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Kết quả */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            authorities: {
                                /** @enum {string} */
                                action: "assignment.submit" | "assignment.approve" | "task.assign_later" | "task.extend" | "task.change_lead" | "task.objective_cause" | "document.register" | "report.accept" | "classification.false_alarm";
                                roles: ("admin" | "office_expert" | "office_chief" | "leader" | "clerk" | "security_officer" | "unit_head" | "unit_officer" | "border_staff" | "post_commander" | "auditor")[];
                                changed: boolean;
                            }[];
                        };
                    };
                };
                /** @description Từ chối */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            code: string;
                            status: number;
                            message: string;
                            details?: unknown;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/p/{province}/authorities/{action}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Đổi vai trò có thẩm quyền đối với một việc
         * @description Quyền: authorities.manage
         */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    province: string;
                    action: "assignment.submit" | "assignment.approve" | "task.assign_later" | "task.extend" | "task.change_lead" | "task.objective_cause" | "document.register" | "report.accept" | "classification.false_alarm";
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        roles: ("admin" | "office_expert" | "office_chief" | "leader" | "clerk" | "security_officer" | "unit_head" | "unit_officer" | "border_staff" | "post_commander" | "auditor")[];
                    };
                };
            };
            responses: {
                /** @description Kết quả */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            ok: true;
                        };
                    };
                };
                /** @description Từ chối */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            code: string;
                            status: number;
                            message: string;
                            details?: unknown;
                        };
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/p/{province}/delegations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Các ủy quyền của tôi: đã giao và đã nhận
         * @description Quyền: signed-in
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    province: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Kết quả */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            delegations: {
                                /** Format: uuid */
                                id: string;
                                from: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                };
                                to: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                };
                                basis: string;
                                /** Format: date */
                                validFrom: string;
                                /** Format: date */
                                validTo: string;
                                revoked: boolean;
                            }[];
                        };
                    };
                };
                /** @description Từ chối */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            code: string;
                            status: number;
                            message: string;
                            details?: unknown;
                        };
                    };
                };
            };
        };
        put?: never;
        /**
         * Ủy quyền cho một người thay mặt tôi trong một thời gian
         * @description Quyền: signed-in
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    province: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: uuid */
                        toPerson: string;
                        basis: string;
                        /** Format: date */
                        validFrom: string;
                        /** Format: date */
                        validTo: string;
                    };
                };
            };
            responses: {
                /** @description Kết quả */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                        };
                    };
                };
                /** @description Từ chối */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            code: string;
                            status: number;
                            message: string;
                            details?: unknown;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/p/{province}/delegations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Thu hồi ủy quyền của tôi
         * @description Quyền: signed-in
         */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    province: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Kết quả */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            ok: true;
                        };
                    };
                };
                /** @description Từ chối */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            code: string;
                            status: number;
                            message: string;
                            details?: unknown;
                        };
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/p/{province}/directory": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Tìm người theo tên để chọn: họ tên và chức vụ
         * @description Quyền: units.read
         */
        get: {
            parameters: {
                query: {
                    q: string;
                };
                header?: never;
                path: {
                    province: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Kết quả */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            people: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                title: string | null;
                            }[];
                        };
                    };
                };
                /** @description Từ chối */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            code: string;
                            status: number;
                            message: string;
                            details?: unknown;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/p/{province}/units": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Danh mục đơn vị hiện hành; thôn, bản chỉ liệt kê dưới một xã
         * @description Quyền: units.read
         */
        get: {
            parameters: {
                query?: {
                    parent?: string;
                };
                header?: never;
                path: {
                    province: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Kết quả */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            units: {
                                /** Format: uuid */
                                id: string;
                                code: string;
                                name: string;
                                shortName: string | null;
                                /** @enum {string} */
                                kind: "committee" | "office" | "department" | "party_body" | "front" | "mass_organisation" | "military_command" | "border_command" | "border_post" | "police" | "commune" | "ward" | "village" | "school" | "enterprise" | "ministry" | "other";
                                /** @enum {string} */
                                system: "party" | "government" | "front" | "military" | "police" | "central";
                                isBorder: boolean;
                                /** Format: uuid */
                                parentId: string | null;
                                parentName: string | null;
                            }[];
                        };
                    };
                };
                /** @description Từ chối */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            code: string;
                            status: number;
                            message: string;
                            details?: unknown;
                        };
                    };
                };
            };
        };
        put?: never;
        /**
         * Thêm đơn vị
         * @description Quyền: units.manage
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    province: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        code: string;
                        name: string;
                        /** @default null */
                        shortName?: string | null;
                        /** @enum {string} */
                        kind: "committee" | "office" | "department" | "party_body" | "front" | "mass_organisation" | "military_command" | "border_command" | "border_post" | "police" | "commune" | "ward" | "village" | "school" | "enterprise" | "ministry" | "other";
                        /** @enum {string} */
                        system: "party" | "government" | "front" | "military" | "police" | "central";
                        /** @default false */
                        isBorder?: boolean;
                        /** @default null */
                        headTitle?: string | null;
                        /** Format: uuid */
                        superiorId: string | null;
                        /** Format: date */
                        validFrom: string;
                    };
                };
            };
            responses: {
                /** @description Kết quả */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                        };
                    };
                };
                /** @description Từ chối */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            code: string;
                            status: number;
                            message: string;
                            details?: unknown;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/p/{province}/units/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Tìm đơn vị theo tên, có dấu hoặc không dấu
         * @description Quyền: units.read
         */
        get: {
            parameters: {
                query: {
                    q: string;
                };
                header?: never;
                path: {
                    province: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Kết quả */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            units: {
                                /** Format: uuid */
                                id: string;
                                code: string;
                                name: string;
                                shortName: string | null;
                                /** @enum {string} */
                                kind: "committee" | "office" | "department" | "party_body" | "front" | "mass_organisation" | "military_command" | "border_command" | "border_post" | "police" | "commune" | "ward" | "village" | "school" | "enterprise" | "ministry" | "other";
                                /** @enum {string} */
                                system: "party" | "government" | "front" | "military" | "police" | "central";
                                isBorder: boolean;
                                /** Format: uuid */
                                parentId: string | null;
                                parentName: string | null;
                                matched: string;
                            }[];
                        };
                    };
                };
                /** @description Từ chối */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            code: string;
                            status: number;
                            message: string;
                            details?: unknown;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/p/{province}/unit-groups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Nhóm đơn vị được giao chung và số thành viên hôm nay
         * @description Quyền: units.read
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    province: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Kết quả */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            groups: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                memberCount: number;
                            }[];
                        };
                    };
                };
                /** @description Từ chối */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            code: string;
                            status: number;
                            message: string;
                            details?: unknown;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/p/{province}/units/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Một đơn vị: các phiên bản, quan hệ, tên gọi
         * @description Quyền: units.read
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    province: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Kết quả */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            code: string;
                            name: string;
                            shortName: string | null;
                            /** @enum {string} */
                            kind: "committee" | "office" | "department" | "party_body" | "front" | "mass_organisation" | "military_command" | "border_command" | "border_post" | "police" | "commune" | "ward" | "village" | "school" | "enterprise" | "ministry" | "other";
                            /** @enum {string} */
                            system: "party" | "government" | "front" | "military" | "police" | "central";
                            isBorder: boolean;
                            /** Format: uuid */
                            parentId: string | null;
                            parentName: string | null;
                            headTitle: string | null;
                            head: {
                                /** Format: uuid */
                                personId: string;
                                name: string;
                                title: string;
                            } | null;
                            versions: {
                                /** Format: date */
                                validFrom: string;
                                /** Format: date */
                                validTo: string | null;
                                code: string;
                                name: string;
                                kind: string;
                            }[];
                            relations: {
                                /** Format: uuid */
                                id: string;
                                /** @enum {string} */
                                relation: "belongs" | "directs" | "area";
                                /** @enum {string} */
                                direction: "superior" | "subordinate";
                                /** Format: uuid */
                                unitId: string;
                                unitName: string;
                                /** Format: date */
                                validFrom: string;
                                /** Format: date */
                                validTo: string | null;
                            }[];
                            aliases: {
                                /** Format: uuid */
                                id: string;
                                alias: string;
                                origin: string;
                            }[];
                            successions: {
                                /** @enum {string} */
                                direction: "from" | "to";
                                /** Format: uuid */
                                unitId: string;
                                unitName: string;
                                /** Format: date */
                                onDay: string;
                                share: number;
                                basis: string;
                            }[];
                        };
                    };
                };
                /** @description Từ chối */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            code: string;
                            status: number;
                            message: string;
                            details?: unknown;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/p/{province}/units/{id}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Đổi tên, mã hoặc thuộc tính của đơn vị từ một ngày
         * @description Quyền: units.manage
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    province: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: date */
                        from: string;
                        code?: string;
                        name?: string;
                        shortName?: string | null;
                        isBorder?: boolean;
                        headTitle?: string | null;
                    };
                };
            };
            responses: {
                /** @description Kết quả */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            ok: true;
                        };
                    };
                };
                /** @description Từ chối */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            code: string;
                            status: number;
                            message: string;
                            details?: unknown;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/p/{province}/units/{id}/relations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Thêm quan hệ: trực thuộc, chỉ đạo chuyên môn, phụ trách địa bàn
         * @description Quyền: units.manage
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    province: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        relation: "belongs" | "directs" | "area";
                        /** Format: uuid */
                        superiorId: string;
                        /** Format: date */
                        validFrom: string;
                        /**
                         * Format: date
                         * @default null
                         */
                        validTo?: string | null;
                    };
                };
            };
            responses: {
                /** @description Kết quả */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                        };
                    };
                };
                /** @description Từ chối */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            code: string;
                            status: number;
                            message: string;
                            details?: unknown;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/p/{province}/units/{id}/relations/{relation}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Kết thúc một quan hệ từ hôm nay
         * @description Quyền: units.manage
         */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    province: string;
                    id: string;
                    relation: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Kết quả */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            ok: true;
                        };
                    };
                };
                /** @description Từ chối */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            code: string;
                            status: number;
                            message: string;
                            details?: unknown;
                        };
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/p/{province}/units/{id}/aliases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Thêm tên gọi khác của đơn vị
         * @description Quyền: units.manage
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    province: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        alias: string;
                        /** @enum {string} */
                        origin: "abbreviation" | "former" | "post" | "official";
                    };
                };
            };
            responses: {
                /** @description Kết quả */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                        };
                    };
                };
                /** @description Từ chối */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            code: string;
                            status: number;
                            message: string;
                            details?: unknown;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/p/{province}/units/{id}/aliases/{alias}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Bỏ một tên gọi khác (tên chính thức thì không bỏ được)
         * @description Quyền: units.manage
         */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    province: string;
                    id: string;
                    alias: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Kết quả */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            ok: true;
                        };
                    };
                };
                /** @description Từ chối */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            code: string;
                            status: number;
                            message: string;
                            details?: unknown;
                        };
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/p/{province}/units/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sáp nhập hoặc chia tách đơn vị từ một ngày
         * @description Quyền: units.manage
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    province: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: date */
                        on: string;
                        basis: string;
                        predecessors: {
                            /** Format: uuid */
                            unitId: string;
                            /** @default 1 */
                            share?: number;
                        }[];
                        successor: {
                            /** Format: uuid */
                            unitId: string;
                        } | {
                            create: {
                                code: string;
                                name: string;
                                /** @default null */
                                shortName?: string | null;
                                /** @enum {string} */
                                kind: "committee" | "office" | "department" | "party_body" | "front" | "mass_organisation" | "military_command" | "border_command" | "border_post" | "police" | "commune" | "ward" | "village" | "school" | "enterprise" | "ministry" | "other";
                                /** @enum {string} */
                                system: "party" | "government" | "front" | "military" | "police" | "central";
                                /** @default false */
                                isBorder?: boolean;
                                /** @default null */
                                headTitle?: string | null;
                                /** Format: uuid */
                                superiorId: string | null;
                            };
                        };
                    };
                };
            };
            responses: {
                /** @description Kết quả */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                        };
                    };
                };
                /** @description Từ chối */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            code: string;
                            status: number;
                            message: string;
                            details?: unknown;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: never;
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
