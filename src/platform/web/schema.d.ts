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
                query?: {
                    since?: number | null;
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
                                action: "assignment.submit" | "assignment.approve" | "task.assign_later" | "task.extend" | "task.change_lead" | "task.objective_cause" | "task.direct" | "task.field" | "document.register" | "report.accept" | "classification.false_alarm";
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
                    action: "assignment.submit" | "assignment.approve" | "task.assign_later" | "task.extend" | "task.change_lead" | "task.objective_cause" | "task.direct" | "task.field" | "document.register" | "report.accept" | "classification.false_alarm";
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
    "/api/p/{province}/fields": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Danh mục lĩnh vực
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
                            items: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                words: string[];
                                ordinal: number;
                                inUse: boolean;
                                version: number;
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
         * Thêm lĩnh vực
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
                        name: string;
                        /** @default [] */
                        words?: string[];
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
                            name: string;
                            words: string[];
                            ordinal: number;
                            inUse: boolean;
                            version: number;
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
    "/api/p/{province}/fields/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Đổi tên, thứ tự, từ gợi ý của lĩnh vực, hoặc thôi sử dụng
         * @description Quyền: units.manage
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
                        version: number;
                        name?: string;
                        words?: string[];
                        ordinal?: number;
                        inUse?: boolean;
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
                            /** Format: uuid */
                            id: string;
                            name: string;
                            words: string[];
                            ordinal: number;
                            inUse: boolean;
                            version: number;
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
    "/api/p/{province}/directives": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Danh sách văn bản
         * @description Quyền: signed-in
         */
        get: {
            parameters: {
                query?: {
                    state?: "reading" | "failed" | "review" | "reference" | "replaced" | "submitted" | "approved";
                    type?: string;
                    issuer?: string;
                    year?: number;
                    text?: string;
                    cursor?: string;
                    limit?: number;
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
                            items: {
                                /** Format: uuid */
                                id: string;
                                /** @enum {string} */
                                presence: "full" | "card" | "stub";
                                /** @enum {string} */
                                state: "reading" | "failed" | "review" | "reference" | "replaced";
                                /** @enum {string|null} */
                                assignment: "submitted" | "approved" | "returned" | "withdrawn" | null;
                                type: string | null;
                                number: string | null;
                                issuer: string | null;
                                /** Format: date */
                                date: string | null;
                                title: string | null;
                                urgency: string | null;
                                internal: boolean;
                                counts: {
                                    total: number;
                                    proposed: number;
                                    accepted: number;
                                    rejected: number;
                                    doubts: number;
                                };
                                /** Format: date-time */
                                createdAt: string;
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
         * Đưa văn bản vào hệ thống: tệp hoặc nội dung dán; chỉ nhận độ mật «Thường»
         * @description Quyền: documents.upload
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
                    "multipart/form-data": {
                        /** @enum {string} */
                        classification: "Thường" | "Mật" | "Tối mật" | "Tuyệt mật";
                        text?: string;
                        title?: string;
                        issuer?: string;
                        arrivalNumber?: string;
                        /** Format: date */
                        arrivedOn?: string;
                        /** Format: uuid */
                        leaderPersonId?: string;
                        /** Format: uuid */
                        replaces?: string;
                        /** Format: binary */
                        file: string;
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
                            /** @enum {string} */
                            outcome: "reading" | "existing";
                            document: {
                                /** Format: uuid */
                                id: string;
                                /** @enum {string} */
                                presence: "full" | "card" | "stub";
                                /** @enum {string} */
                                state: "reading" | "failed" | "review" | "reference" | "replaced";
                                /** @enum {string|null} */
                                assignment: "submitted" | "approved" | "returned" | "withdrawn" | null;
                                type: string | null;
                                number: string | null;
                                issuer: string | null;
                                /** Format: date */
                                date: string | null;
                                title: string | null;
                                urgency: string | null;
                                internal: boolean;
                                counts: {
                                    total: number;
                                    proposed: number;
                                    accepted: number;
                                    rejected: number;
                                    doubts: number;
                                };
                                /** Format: date-time */
                                createdAt: string;
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
    "/api/p/{province}/directives/refusals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Các lần từ chối văn bản mang độ mật: ai, khi nào
         * @description Quyền: security.read
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
                            items: {
                                /** Format: uuid */
                                id: string;
                                person: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                };
                                /** Format: date-time */
                                at: string;
                                /** @enum {string} */
                                seenBy: "browser" | "server";
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
         * Ghi nhận một lần từ chối văn bản mang độ mật ngay tại trình duyệt (không có nội dung nào được gửi)
         * @description Quyền: documents.upload
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
            requestBody?: never;
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
    "/api/p/{province}/directives/cards": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Lập thẻ văn bản ngoài hệ thống (không có nội dung)
         * @description Quyền: documents.upload
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
                        type: string;
                        issuer: string;
                        number: string;
                        /** Format: date */
                        date: string;
                        /**
                         * @default Thường
                         * @enum {string}
                         */
                        classification?: "Thường" | "Mật" | "Tối mật" | "Tuyệt mật";
                        /** @default null */
                        title?: string | null;
                        /**
                         * Format: uri
                         * @default null
                         */
                        publicSource?: string | null;
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
                            /** @enum {string} */
                            presence: "full" | "card" | "stub";
                            /** @enum {string} */
                            state: "reading" | "failed" | "review" | "reference" | "replaced";
                            /** @enum {string|null} */
                            assignment: "submitted" | "approved" | "returned" | "withdrawn" | null;
                            type: string | null;
                            number: string | null;
                            issuer: string | null;
                            /** Format: date */
                            date: string | null;
                            title: string | null;
                            urgency: string | null;
                            internal: boolean;
                            counts: {
                                total: number;
                                proposed: number;
                                accepted: number;
                                rejected: number;
                                doubts: number;
                            };
                            /** Format: date-time */
                            createdAt: string;
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
    "/api/p/{province}/directives/{id}/card": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Lập thẻ cho văn bản chưa có, hoặc sửa thẻ
         * @description Quyền: signed-in
         */
        put: {
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
                        type: string;
                        issuer: string;
                        number: string;
                        /** Format: date */
                        date: string;
                        /**
                         * @default Thường
                         * @enum {string}
                         */
                        classification?: "Thường" | "Mật" | "Tối mật" | "Tuyệt mật";
                        /** @default null */
                        title?: string | null;
                        /**
                         * Format: uri
                         * @default null
                         */
                        publicSource?: string | null;
                        version: number;
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
                            /** Format: uuid */
                            id: string;
                            /** @enum {string} */
                            presence: "full" | "card" | "stub";
                            /** @enum {string} */
                            state: "reading" | "failed" | "review" | "reference" | "replaced";
                            /** @enum {string|null} */
                            assignment: "submitted" | "approved" | "returned" | "withdrawn" | null;
                            type: string | null;
                            number: string | null;
                            issuer: string | null;
                            /** Format: date */
                            date: string | null;
                            title: string | null;
                            urgency: string | null;
                            internal: boolean;
                            counts: {
                                total: number;
                                proposed: number;
                                accepted: number;
                                rejected: number;
                                doubts: number;
                            };
                            /** Format: date-time */
                            createdAt: string;
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
    "/api/p/{province}/directives/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Một văn bản: phần đầu, cấu trúc, viện dẫn, trạng thái
         * @description Quyền: signed-in
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
                            /** @enum {string} */
                            presence: "full" | "card" | "stub";
                            /** @enum {string} */
                            state: "reading" | "failed" | "review" | "reference" | "replaced";
                            /** @enum {string|null} */
                            assignment: "submitted" | "approved" | "returned" | "withdrawn" | null;
                            type: string | null;
                            number: string | null;
                            issuer: string | null;
                            /** Format: date */
                            date: string | null;
                            title: string | null;
                            urgency: string | null;
                            internal: boolean;
                            counts: {
                                total: number;
                                proposed: number;
                                accepted: number;
                                rejected: number;
                                doubts: number;
                            };
                            /** Format: date-time */
                            createdAt: string;
                            version: number;
                            place: string | null;
                            signerName: string | null;
                            signerPosition: string | null;
                            /** Format: uuid */
                            issuerUnitId: string | null;
                            arrivalNumber: string | null;
                            /** Format: date */
                            arrivedOn: string | null;
                            publicSource: string | null;
                            withheld: boolean;
                            ownerUnit: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            };
                            leader: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            createdBy: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            file: {
                                name: string;
                                mediaType: string;
                                format: string | null;
                                pages: number | null;
                                byOcr: boolean;
                            } | null;
                            /** Format: uuid */
                            replacedBy: string | null;
                            /** Format: uuid */
                            replaces: string | null;
                            /** Format: uuid */
                            duplicateOf: string | null;
                            failure: string | null;
                            headerSpans: {
                                [key: string]: {
                                    start: number;
                                    end: number;
                                };
                            };
                            headerDoubts: {
                                code: string;
                                text?: string;
                            }[];
                            clauses: {
                                /** Format: uuid */
                                id: string;
                                /** Format: uuid */
                                parentId: string | null;
                                path: string;
                                heading: string;
                                start: number;
                                end: number;
                            }[];
                            citations: {
                                /** Format: uuid */
                                id: string;
                                document: {
                                    /** Format: uuid */
                                    id: string;
                                    /** @enum {string} */
                                    presence: "full" | "card" | "stub";
                                    /** @enum {string} */
                                    state: "reading" | "failed" | "review" | "reference" | "replaced";
                                    type: string | null;
                                    number: string | null;
                                    issuer: string | null;
                                    /** Format: date */
                                    date: string | null;
                                    title: string | null;
                                };
                                start: number | null;
                                end: number | null;
                                implements: boolean;
                                implementsProposed: boolean;
                            }[];
                            indicators: {
                                text: string;
                                value: number;
                                unit: string | null;
                                op: string;
                                by: string | null;
                                start: number;
                                end: number;
                            }[];
                            may: {
                                seeDrafts: boolean;
                                seeLinks: boolean;
                                review: boolean;
                                submit: boolean;
                                approve: boolean;
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
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Sửa thông tin phần đầu văn bản
         * @description Quyền: signed-in
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
                        version: number;
                        type?: string | null;
                        number?: string | null;
                        issuer?: string | null;
                        /** Format: uuid */
                        issuerUnitId?: string | null;
                        /** Format: date */
                        date?: string | null;
                        title?: string | null;
                        place?: string | null;
                        signerName?: string | null;
                        signerPosition?: string | null;
                        urgency?: string | null;
                        arrivalNumber?: string | null;
                        /** Format: date */
                        arrivedOn?: string | null;
                        /** Format: uuid */
                        leaderPersonId?: string | null;
                        internal?: boolean;
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
                            /** Format: uuid */
                            id: string;
                            /** @enum {string} */
                            presence: "full" | "card" | "stub";
                            /** @enum {string} */
                            state: "reading" | "failed" | "review" | "reference" | "replaced";
                            /** @enum {string|null} */
                            assignment: "submitted" | "approved" | "returned" | "withdrawn" | null;
                            type: string | null;
                            number: string | null;
                            issuer: string | null;
                            /** Format: date */
                            date: string | null;
                            title: string | null;
                            urgency: string | null;
                            internal: boolean;
                            counts: {
                                total: number;
                                proposed: number;
                                accepted: number;
                                rejected: number;
                                doubts: number;
                            };
                            /** Format: date-time */
                            createdAt: string;
                            version: number;
                            place: string | null;
                            signerName: string | null;
                            signerPosition: string | null;
                            /** Format: uuid */
                            issuerUnitId: string | null;
                            arrivalNumber: string | null;
                            /** Format: date */
                            arrivedOn: string | null;
                            publicSource: string | null;
                            withheld: boolean;
                            ownerUnit: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            };
                            leader: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            createdBy: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            file: {
                                name: string;
                                mediaType: string;
                                format: string | null;
                                pages: number | null;
                                byOcr: boolean;
                            } | null;
                            /** Format: uuid */
                            replacedBy: string | null;
                            /** Format: uuid */
                            replaces: string | null;
                            /** Format: uuid */
                            duplicateOf: string | null;
                            failure: string | null;
                            headerSpans: {
                                [key: string]: {
                                    start: number;
                                    end: number;
                                };
                            };
                            headerDoubts: {
                                code: string;
                                text?: string;
                            }[];
                            clauses: {
                                /** Format: uuid */
                                id: string;
                                /** Format: uuid */
                                parentId: string | null;
                                path: string;
                                heading: string;
                                start: number;
                                end: number;
                            }[];
                            citations: {
                                /** Format: uuid */
                                id: string;
                                document: {
                                    /** Format: uuid */
                                    id: string;
                                    /** @enum {string} */
                                    presence: "full" | "card" | "stub";
                                    /** @enum {string} */
                                    state: "reading" | "failed" | "review" | "reference" | "replaced";
                                    type: string | null;
                                    number: string | null;
                                    issuer: string | null;
                                    /** Format: date */
                                    date: string | null;
                                    title: string | null;
                                };
                                start: number | null;
                                end: number | null;
                                implements: boolean;
                                implementsProposed: boolean;
                            }[];
                            indicators: {
                                text: string;
                                value: number;
                                unit: string | null;
                                op: string;
                                by: string | null;
                                start: number;
                                end: number;
                            }[];
                            may: {
                                seeDrafts: boolean;
                                seeLinks: boolean;
                                review: boolean;
                                submit: boolean;
                                approve: boolean;
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
        trace?: never;
    };
    "/api/p/{province}/directives/{id}/text": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Nội dung văn bản theo khối
         * @description Quyền: signed-in
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
                            blocks: unknown[];
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
    "/api/p/{province}/directives/{id}/progress": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Việc đọc văn bản đang đến đâu
         * @description Quyền: signed-in
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
                            /** @enum {string} */
                            state: "reading" | "failed" | "review" | "reference" | "replaced";
                            /** @enum {string} */
                            stage: "waiting" | "opening" | "recognising" | "reading" | "done";
                            done: number;
                            total: number;
                            failure: string | null;
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
    "/api/p/{province}/directives/{id}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Tải tệp gốc (việc tải được ghi lại)
         * @description Quyền: signed-in
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
    "/api/p/{province}/directives/{id}/pages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Các trang của văn bản .pdf hoặc ảnh chụp
         * @description Quyền: signed-in
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
                            placed: boolean;
                            pages: {
                                number: number;
                                width: number;
                                height: number;
                                scanned: boolean;
                                start: number | null;
                                end: number | null;
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
    "/api/p/{province}/directives/{id}/pages/{page}/words": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Vị trí các chữ trên một trang
         * @description Quyền: signed-in
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    province: string;
                    id: string;
                    page: number;
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
                            words: number[];
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
    "/api/p/{province}/directives/{id}/pages/{page}/picture": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Ảnh một trang (việc xem được ghi lại)
         * @description Quyền: signed-in
         */
        get: {
            parameters: {
                query?: {
                    size?: "desk" | "phone";
                };
                header?: never;
                path: {
                    province: string;
                    id: string;
                    page: number;
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
    "/api/p/{province}/directives/{id}/citations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ghi nhận văn bản được viện dẫn hoặc được triển khai
         * @description Quyền: signed-in
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
                        citedId: string;
                        /** @default false */
                        implements?: boolean;
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
                            /** Format: uuid */
                            id: string;
                            /** @enum {string} */
                            presence: "full" | "card" | "stub";
                            /** @enum {string} */
                            state: "reading" | "failed" | "review" | "reference" | "replaced";
                            /** @enum {string|null} */
                            assignment: "submitted" | "approved" | "returned" | "withdrawn" | null;
                            type: string | null;
                            number: string | null;
                            issuer: string | null;
                            /** Format: date */
                            date: string | null;
                            title: string | null;
                            urgency: string | null;
                            internal: boolean;
                            counts: {
                                total: number;
                                proposed: number;
                                accepted: number;
                                rejected: number;
                                doubts: number;
                            };
                            /** Format: date-time */
                            createdAt: string;
                            version: number;
                            place: string | null;
                            signerName: string | null;
                            signerPosition: string | null;
                            /** Format: uuid */
                            issuerUnitId: string | null;
                            arrivalNumber: string | null;
                            /** Format: date */
                            arrivedOn: string | null;
                            publicSource: string | null;
                            withheld: boolean;
                            ownerUnit: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            };
                            leader: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            createdBy: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            file: {
                                name: string;
                                mediaType: string;
                                format: string | null;
                                pages: number | null;
                                byOcr: boolean;
                            } | null;
                            /** Format: uuid */
                            replacedBy: string | null;
                            /** Format: uuid */
                            replaces: string | null;
                            /** Format: uuid */
                            duplicateOf: string | null;
                            failure: string | null;
                            headerSpans: {
                                [key: string]: {
                                    start: number;
                                    end: number;
                                };
                            };
                            headerDoubts: {
                                code: string;
                                text?: string;
                            }[];
                            clauses: {
                                /** Format: uuid */
                                id: string;
                                /** Format: uuid */
                                parentId: string | null;
                                path: string;
                                heading: string;
                                start: number;
                                end: number;
                            }[];
                            citations: {
                                /** Format: uuid */
                                id: string;
                                document: {
                                    /** Format: uuid */
                                    id: string;
                                    /** @enum {string} */
                                    presence: "full" | "card" | "stub";
                                    /** @enum {string} */
                                    state: "reading" | "failed" | "review" | "reference" | "replaced";
                                    type: string | null;
                                    number: string | null;
                                    issuer: string | null;
                                    /** Format: date */
                                    date: string | null;
                                    title: string | null;
                                };
                                start: number | null;
                                end: number | null;
                                implements: boolean;
                                implementsProposed: boolean;
                            }[];
                            indicators: {
                                text: string;
                                value: number;
                                unit: string | null;
                                op: string;
                                by: string | null;
                                start: number;
                                end: number;
                            }[];
                            may: {
                                seeDrafts: boolean;
                                seeLinks: boolean;
                                review: boolean;
                                submit: boolean;
                                approve: boolean;
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
    "/api/p/{province}/directives/{id}/citations/{citation}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Xác nhận văn bản này triển khai văn bản được viện dẫn
         * @description Quyền: signed-in
         */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    province: string;
                    id: string;
                    citation: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        implements: boolean;
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
                            /** Format: uuid */
                            id: string;
                            /** @enum {string} */
                            presence: "full" | "card" | "stub";
                            /** @enum {string} */
                            state: "reading" | "failed" | "review" | "reference" | "replaced";
                            /** @enum {string|null} */
                            assignment: "submitted" | "approved" | "returned" | "withdrawn" | null;
                            type: string | null;
                            number: string | null;
                            issuer: string | null;
                            /** Format: date */
                            date: string | null;
                            title: string | null;
                            urgency: string | null;
                            internal: boolean;
                            counts: {
                                total: number;
                                proposed: number;
                                accepted: number;
                                rejected: number;
                                doubts: number;
                            };
                            /** Format: date-time */
                            createdAt: string;
                            version: number;
                            place: string | null;
                            signerName: string | null;
                            signerPosition: string | null;
                            /** Format: uuid */
                            issuerUnitId: string | null;
                            arrivalNumber: string | null;
                            /** Format: date */
                            arrivedOn: string | null;
                            publicSource: string | null;
                            withheld: boolean;
                            ownerUnit: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            };
                            leader: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            createdBy: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            file: {
                                name: string;
                                mediaType: string;
                                format: string | null;
                                pages: number | null;
                                byOcr: boolean;
                            } | null;
                            /** Format: uuid */
                            replacedBy: string | null;
                            /** Format: uuid */
                            replaces: string | null;
                            /** Format: uuid */
                            duplicateOf: string | null;
                            failure: string | null;
                            headerSpans: {
                                [key: string]: {
                                    start: number;
                                    end: number;
                                };
                            };
                            headerDoubts: {
                                code: string;
                                text?: string;
                            }[];
                            clauses: {
                                /** Format: uuid */
                                id: string;
                                /** Format: uuid */
                                parentId: string | null;
                                path: string;
                                heading: string;
                                start: number;
                                end: number;
                            }[];
                            citations: {
                                /** Format: uuid */
                                id: string;
                                document: {
                                    /** Format: uuid */
                                    id: string;
                                    /** @enum {string} */
                                    presence: "full" | "card" | "stub";
                                    /** @enum {string} */
                                    state: "reading" | "failed" | "review" | "reference" | "replaced";
                                    type: string | null;
                                    number: string | null;
                                    issuer: string | null;
                                    /** Format: date */
                                    date: string | null;
                                    title: string | null;
                                };
                                start: number | null;
                                end: number | null;
                                implements: boolean;
                                implementsProposed: boolean;
                            }[];
                            indicators: {
                                text: string;
                                value: number;
                                unit: string | null;
                                op: string;
                                by: string | null;
                                start: number;
                                end: number;
                            }[];
                            may: {
                                seeDrafts: boolean;
                                seeLinks: boolean;
                                review: boolean;
                                submit: boolean;
                                approve: boolean;
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
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/p/{province}/directives/{id}/chain": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Chuỗi văn bản: cấp trên được triển khai, cấp dưới triển khai
         * @description Quyền: signed-in
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
                            upper: {
                                /** Format: uuid */
                                id: string;
                                /** @enum {string} */
                                presence: "full" | "card" | "stub";
                                /** @enum {string} */
                                state: "reading" | "failed" | "review" | "reference" | "replaced";
                                /** @enum {string|null} */
                                assignment: "submitted" | "approved" | "returned" | "withdrawn" | null;
                                type: string | null;
                                number: string | null;
                                issuer: string | null;
                                /** Format: date */
                                date: string | null;
                                title: string | null;
                                urgency: string | null;
                                internal: boolean;
                                /** Format: date-time */
                                createdAt: string;
                                depth: number;
                            }[];
                            lower: {
                                /** Format: uuid */
                                id: string;
                                /** @enum {string} */
                                presence: "full" | "card" | "stub";
                                /** @enum {string} */
                                state: "reading" | "failed" | "review" | "reference" | "replaced";
                                /** @enum {string|null} */
                                assignment: "submitted" | "approved" | "returned" | "withdrawn" | null;
                                type: string | null;
                                number: string | null;
                                issuer: string | null;
                                /** Format: date */
                                date: string | null;
                                title: string | null;
                                urgency: string | null;
                                internal: boolean;
                                /** Format: date-time */
                                createdAt: string;
                                depth: number;
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
    "/api/p/{province}/directives/{id}/links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Nhiệm vụ của văn bản thực hiện điều khoản nào của văn bản cấp trên: đã nhận, đề xuất, cần xem lại
         * @description Quyền: signed-in
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
                            items: {
                                /** Format: uuid */
                                id: string;
                                /** @enum {string} */
                                state: "suggested" | "accepted" | "refused" | "review";
                                /** @enum {string} */
                                origin: "similarity" | "person";
                                version: number;
                                task: {
                                    /** Format: uuid */
                                    id: string;
                                    text: string;
                                    clausePath: string;
                                } | null;
                                document: {
                                    /** Format: uuid */
                                    id: string;
                                    type: string | null;
                                    number: string | null;
                                    issuer: string | null;
                                    /** Format: date */
                                    date: string | null;
                                };
                                clause: {
                                    /** Format: uuid */
                                    id: string;
                                    path: string;
                                    heading: string | null;
                                    start: number;
                                    end: number;
                                };
                                because: {
                                    score: number;
                                    phrases: string[];
                                    phraseCount: number;
                                    cites: string[];
                                    named: boolean;
                                    addressed: boolean;
                                    asksFor: string | null;
                                } | null;
                                /** @enum {string|null} */
                                reviewReason: "clause_dropped" | "not_above" | null;
                                decidedBy: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                } | null;
                                /** Format: date-time */
                                decidedAt: string | null;
                            }[];
                            tasks: {
                                /** Format: uuid */
                                id: string;
                                text: string;
                                clausePath: string;
                            }[];
                            uppers: {
                                /** Format: uuid */
                                id: string;
                                type: string | null;
                                number: string | null;
                                issuer: string | null;
                                /** Format: date */
                                date: string | null;
                            }[];
                            may: {
                                decide: boolean;
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
        put?: never;
        /**
         * Liên kết một nhiệm vụ (hoặc cả văn bản) với điều khoản cấp trên mà nó thực hiện
         * @description Quyền: signed-in
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
                        taskId: string | null;
                        /** Format: uuid */
                        clauseId: string;
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
                            act: string;
                            links: {
                                /** Format: uuid */
                                id: string;
                                /** @enum {string} */
                                state: "suggested" | "accepted" | "refused" | "review";
                                /** @enum {string} */
                                origin: "similarity" | "person";
                                version: number;
                                task: {
                                    /** Format: uuid */
                                    id: string;
                                    text: string;
                                    clausePath: string;
                                } | null;
                                document: {
                                    /** Format: uuid */
                                    id: string;
                                    type: string | null;
                                    number: string | null;
                                    issuer: string | null;
                                    /** Format: date */
                                    date: string | null;
                                };
                                clause: {
                                    /** Format: uuid */
                                    id: string;
                                    path: string;
                                    heading: string | null;
                                    start: number;
                                    end: number;
                                };
                                because: {
                                    score: number;
                                    phrases: string[];
                                    phraseCount: number;
                                    cites: string[];
                                    named: boolean;
                                    addressed: boolean;
                                    asksFor: string | null;
                                } | null;
                                /** @enum {string|null} */
                                reviewReason: "clause_dropped" | "not_above" | null;
                                decidedBy: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                } | null;
                                /** Format: date-time */
                                decidedAt: string | null;
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
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/p/{province}/directives/{id}/links/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Hoàn tác một lần nhận, đổi hoặc không nhận liên kết
         * @description Quyền: signed-in
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
                        act: string;
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
                            /** Format: uuid */
                            act: string;
                            links: {
                                /** Format: uuid */
                                id: string;
                                /** @enum {string} */
                                state: "suggested" | "accepted" | "refused" | "review";
                                /** @enum {string} */
                                origin: "similarity" | "person";
                                version: number;
                                task: {
                                    /** Format: uuid */
                                    id: string;
                                    text: string;
                                    clausePath: string;
                                } | null;
                                document: {
                                    /** Format: uuid */
                                    id: string;
                                    type: string | null;
                                    number: string | null;
                                    issuer: string | null;
                                    /** Format: date */
                                    date: string | null;
                                };
                                clause: {
                                    /** Format: uuid */
                                    id: string;
                                    path: string;
                                    heading: string | null;
                                    start: number;
                                    end: number;
                                };
                                because: {
                                    score: number;
                                    phrases: string[];
                                    phraseCount: number;
                                    cites: string[];
                                    named: boolean;
                                    addressed: boolean;
                                    asksFor: string | null;
                                } | null;
                                /** @enum {string|null} */
                                reviewReason: "clause_dropped" | "not_above" | null;
                                decidedBy: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                } | null;
                                /** Format: date-time */
                                decidedAt: string | null;
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
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/p/{province}/directives/{id}/links/{link}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Nhận, đổi điều khoản hoặc không nhận một liên kết
         * @description Quyền: signed-in
         */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    province: string;
                    id: string;
                    link: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        version: number;
                        /** @enum {string} */
                        state: "accepted" | "refused";
                        /** Format: uuid */
                        clauseId?: string;
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
                            /** Format: uuid */
                            act: string;
                            links: {
                                /** Format: uuid */
                                id: string;
                                /** @enum {string} */
                                state: "suggested" | "accepted" | "refused" | "review";
                                /** @enum {string} */
                                origin: "similarity" | "person";
                                version: number;
                                task: {
                                    /** Format: uuid */
                                    id: string;
                                    text: string;
                                    clausePath: string;
                                } | null;
                                document: {
                                    /** Format: uuid */
                                    id: string;
                                    type: string | null;
                                    number: string | null;
                                    issuer: string | null;
                                    /** Format: date */
                                    date: string | null;
                                };
                                clause: {
                                    /** Format: uuid */
                                    id: string;
                                    path: string;
                                    heading: string | null;
                                    start: number;
                                    end: number;
                                };
                                because: {
                                    score: number;
                                    phrases: string[];
                                    phraseCount: number;
                                    cites: string[];
                                    named: boolean;
                                    addressed: boolean;
                                    asksFor: string | null;
                                } | null;
                                /** @enum {string|null} */
                                reviewReason: "clause_dropped" | "not_above" | null;
                                decidedBy: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                } | null;
                                /** Format: date-time */
                                decidedAt: string | null;
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
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/p/{province}/directives/{id}/drafts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Các nhiệm vụ dự thảo; chỗ cần xem đứng trước
         * @description Quyền: documents.review
         */
        get: {
            parameters: {
                query?: {
                    order?: "doubts" | "text";
                    state?: "proposed" | "accepted" | "rejected";
                    cursor?: string;
                    limit?: number;
                };
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
                            items: {
                                /** Format: uuid */
                                id: string;
                                clausePath: string;
                                ordinal: number;
                                /** @enum {string} */
                                origin: "reader" | "person";
                                /** @enum {string} */
                                state: "proposed" | "accepted" | "rejected" | "merged" | "removed";
                                text: string;
                                start: number;
                                end: number;
                                bodies: {
                                    /** @enum {string} */
                                    role: "lead" | "support";
                                    name: string;
                                    /** Format: uuid */
                                    unitId: string | null;
                                    unitName: string | null;
                                    /** Format: uuid */
                                    groupId: string | null;
                                    groupName: string | null;
                                    memberCount: number | null;
                                    /** @enum {string} */
                                    kind: "order" | "request";
                                    candidates: {
                                        /** Format: uuid */
                                        id: string;
                                        name: string;
                                    }[];
                                    /** @enum {string} */
                                    origin: "text" | "assigned";
                                    assigned: {
                                        /** Format: uuid */
                                        by: string;
                                        byName: string;
                                        /** Format: date-time */
                                        at: string;
                                        basis: string;
                                    } | null;
                                }[];
                                deadline: {
                                    text: string;
                                    /** @enum {string} */
                                    kind: "date";
                                    /** Format: date */
                                    due: string;
                                } | {
                                    text: string;
                                    /** @enum {string} */
                                    kind: "recurring";
                                    /** @enum {string} */
                                    every: "year" | "half" | "quarter" | "month" | "week" | "day";
                                    on?: string;
                                } | {
                                    text: string;
                                    /** @enum {string} */
                                    kind: "from";
                                    /** Format: date */
                                    start: string;
                                } | {
                                    text: string;
                                    /** @enum {string} */
                                    kind: "standing";
                                } | {
                                    text: string;
                                    /** @enum {string} */
                                    kind: "relative";
                                    within: {
                                        n: number;
                                        /** @enum {string} */
                                        unit: "working_day" | "day" | "month" | "year";
                                    };
                                } | {
                                    text: string;
                                    /** @enum {string} */
                                    kind: "urgent";
                                } | null;
                                /** @enum {string} */
                                deadlineOrigin: "text" | "assigned";
                                deadlineAssigned: {
                                    /** Format: uuid */
                                    by: string;
                                    byName: string;
                                    /** Format: date-time */
                                    at: string;
                                    basis: string;
                                } | null;
                                deliverable: string | null;
                                /** @enum {string} */
                                kind: "order" | "request";
                                closing: boolean;
                                rule: string | null;
                                doubts: {
                                    code: string;
                                    text?: string;
                                }[];
                                version: number;
                                changedBy: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                } | null;
                                /** Format: date-time */
                                changedAt: string | null;
                                asRead: {
                                    lead: string[] | null;
                                    support: string[] | null;
                                    deadline: string | null;
                                    text: string | null;
                                } | null;
                            }[];
                            next: string | null;
                            counts: {
                                total: number;
                                proposed: number;
                                accepted: number;
                                rejected: number;
                                doubts: number;
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
        put?: never;
        /**
         * Thêm nhiệm vụ từ một đoạn văn bản
         * @description Quyền: documents.review
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
                        text?: string;
                        bodies?: {
                            /** @enum {string} */
                            role: "lead" | "support";
                            name: string;
                            /**
                             * Format: uuid
                             * @default null
                             */
                            unitId?: string | null;
                            /**
                             * Format: uuid
                             * @default null
                             */
                            groupId?: string | null;
                            /** @enum {string} */
                            kind?: "order" | "request";
                            basis?: string;
                        }[];
                        roles?: ("lead" | "support")[];
                        deadline?: {
                            text?: string;
                            /** Format: date */
                            due?: string;
                            span?: {
                                start: number;
                                end: number;
                            };
                            basis?: string;
                        } | null;
                        deliverable?: string | null;
                        /** @enum {string} */
                        kind?: "order" | "request";
                        /** @default false */
                        accept?: boolean;
                        /** Format: uuid */
                        id: string;
                        start: number;
                        end: number;
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
                            /** Format: uuid */
                            change: string;
                            changed: number;
                            drafts: {
                                /** Format: uuid */
                                id: string;
                                clausePath: string;
                                ordinal: number;
                                /** @enum {string} */
                                origin: "reader" | "person";
                                /** @enum {string} */
                                state: "proposed" | "accepted" | "rejected" | "merged" | "removed";
                                text: string;
                                start: number;
                                end: number;
                                bodies: {
                                    /** @enum {string} */
                                    role: "lead" | "support";
                                    name: string;
                                    /** Format: uuid */
                                    unitId: string | null;
                                    unitName: string | null;
                                    /** Format: uuid */
                                    groupId: string | null;
                                    groupName: string | null;
                                    memberCount: number | null;
                                    /** @enum {string} */
                                    kind: "order" | "request";
                                    candidates: {
                                        /** Format: uuid */
                                        id: string;
                                        name: string;
                                    }[];
                                    /** @enum {string} */
                                    origin: "text" | "assigned";
                                    assigned: {
                                        /** Format: uuid */
                                        by: string;
                                        byName: string;
                                        /** Format: date-time */
                                        at: string;
                                        basis: string;
                                    } | null;
                                }[];
                                deadline: {
                                    text: string;
                                    /** @enum {string} */
                                    kind: "date";
                                    /** Format: date */
                                    due: string;
                                } | {
                                    text: string;
                                    /** @enum {string} */
                                    kind: "recurring";
                                    /** @enum {string} */
                                    every: "year" | "half" | "quarter" | "month" | "week" | "day";
                                    on?: string;
                                } | {
                                    text: string;
                                    /** @enum {string} */
                                    kind: "from";
                                    /** Format: date */
                                    start: string;
                                } | {
                                    text: string;
                                    /** @enum {string} */
                                    kind: "standing";
                                } | {
                                    text: string;
                                    /** @enum {string} */
                                    kind: "relative";
                                    within: {
                                        n: number;
                                        /** @enum {string} */
                                        unit: "working_day" | "day" | "month" | "year";
                                    };
                                } | {
                                    text: string;
                                    /** @enum {string} */
                                    kind: "urgent";
                                } | null;
                                /** @enum {string} */
                                deadlineOrigin: "text" | "assigned";
                                deadlineAssigned: {
                                    /** Format: uuid */
                                    by: string;
                                    byName: string;
                                    /** Format: date-time */
                                    at: string;
                                    basis: string;
                                } | null;
                                deliverable: string | null;
                                /** @enum {string} */
                                kind: "order" | "request";
                                closing: boolean;
                                rule: string | null;
                                doubts: {
                                    code: string;
                                    text?: string;
                                }[];
                                version: number;
                                changedBy: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                } | null;
                                /** Format: date-time */
                                changedAt: string | null;
                                asRead: {
                                    lead: string[] | null;
                                    support: string[] | null;
                                    deadline: string | null;
                                    text: string | null;
                                } | null;
                            }[];
                            counts: {
                                total: number;
                                proposed: number;
                                accepted: number;
                                rejected: number;
                                doubts: number;
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
    "/api/p/{province}/directives/{id}/drafts/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Chấp nhận mọi nhiệm vụ không có chỗ cần xem
         * @description Quyền: documents.review
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
                        ids?: string[];
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
                            /** Format: uuid */
                            change: string;
                            changed: number;
                            drafts: {
                                /** Format: uuid */
                                id: string;
                                clausePath: string;
                                ordinal: number;
                                /** @enum {string} */
                                origin: "reader" | "person";
                                /** @enum {string} */
                                state: "proposed" | "accepted" | "rejected" | "merged" | "removed";
                                text: string;
                                start: number;
                                end: number;
                                bodies: {
                                    /** @enum {string} */
                                    role: "lead" | "support";
                                    name: string;
                                    /** Format: uuid */
                                    unitId: string | null;
                                    unitName: string | null;
                                    /** Format: uuid */
                                    groupId: string | null;
                                    groupName: string | null;
                                    memberCount: number | null;
                                    /** @enum {string} */
                                    kind: "order" | "request";
                                    candidates: {
                                        /** Format: uuid */
                                        id: string;
                                        name: string;
                                    }[];
                                    /** @enum {string} */
                                    origin: "text" | "assigned";
                                    assigned: {
                                        /** Format: uuid */
                                        by: string;
                                        byName: string;
                                        /** Format: date-time */
                                        at: string;
                                        basis: string;
                                    } | null;
                                }[];
                                deadline: {
                                    text: string;
                                    /** @enum {string} */
                                    kind: "date";
                                    /** Format: date */
                                    due: string;
                                } | {
                                    text: string;
                                    /** @enum {string} */
                                    kind: "recurring";
                                    /** @enum {string} */
                                    every: "year" | "half" | "quarter" | "month" | "week" | "day";
                                    on?: string;
                                } | {
                                    text: string;
                                    /** @enum {string} */
                                    kind: "from";
                                    /** Format: date */
                                    start: string;
                                } | {
                                    text: string;
                                    /** @enum {string} */
                                    kind: "standing";
                                } | {
                                    text: string;
                                    /** @enum {string} */
                                    kind: "relative";
                                    within: {
                                        n: number;
                                        /** @enum {string} */
                                        unit: "working_day" | "day" | "month" | "year";
                                    };
                                } | {
                                    text: string;
                                    /** @enum {string} */
                                    kind: "urgent";
                                } | null;
                                /** @enum {string} */
                                deadlineOrigin: "text" | "assigned";
                                deadlineAssigned: {
                                    /** Format: uuid */
                                    by: string;
                                    byName: string;
                                    /** Format: date-time */
                                    at: string;
                                    basis: string;
                                } | null;
                                deliverable: string | null;
                                /** @enum {string} */
                                kind: "order" | "request";
                                closing: boolean;
                                rule: string | null;
                                doubts: {
                                    code: string;
                                    text?: string;
                                }[];
                                version: number;
                                changedBy: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                } | null;
                                /** Format: date-time */
                                changedAt: string | null;
                                asRead: {
                                    lead: string[] | null;
                                    support: string[] | null;
                                    deadline: string | null;
                                    text: string | null;
                                } | null;
                            }[];
                            counts: {
                                total: number;
                                proposed: number;
                                accepted: number;
                                rejected: number;
                                doubts: number;
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
    "/api/p/{province}/directives/{id}/drafts/{draft}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Chấp nhận nhiệm vụ dự thảo
         * @description Quyền: documents.review
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    province: string;
                    id: string;
                    draft: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        version: number;
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
                            /** Format: uuid */
                            change: string;
                            changed: number;
                            drafts: {
                                /** Format: uuid */
                                id: string;
                                clausePath: string;
                                ordinal: number;
                                /** @enum {string} */
                                origin: "reader" | "person";
                                /** @enum {string} */
                                state: "proposed" | "accepted" | "rejected" | "merged" | "removed";
                                text: string;
                                start: number;
                                end: number;
                                bodies: {
                                    /** @enum {string} */
                                    role: "lead" | "support";
                                    name: string;
                                    /** Format: uuid */
                                    unitId: string | null;
                                    unitName: string | null;
                                    /** Format: uuid */
                                    groupId: string | null;
                                    groupName: string | null;
                                    memberCount: number | null;
                                    /** @enum {string} */
                                    kind: "order" | "request";
                                    candidates: {
                                        /** Format: uuid */
                                        id: string;
                                        name: string;
                                    }[];
                                    /** @enum {string} */
                                    origin: "text" | "assigned";
                                    assigned: {
                                        /** Format: uuid */
                                        by: string;
                                        byName: string;
                                        /** Format: date-time */
                                        at: string;
                                        basis: string;
                                    } | null;
                                }[];
                                deadline: {
                                    text: string;
                                    /** @enum {string} */
                                    kind: "date";
                                    /** Format: date */
                                    due: string;
                                } | {
                                    text: string;
                                    /** @enum {string} */
                                    kind: "recurring";
                                    /** @enum {string} */
                                    every: "year" | "half" | "quarter" | "month" | "week" | "day";
                                    on?: string;
                                } | {
                                    text: string;
                                    /** @enum {string} */
                                    kind: "from";
                                    /** Format: date */
                                    start: string;
                                } | {
                                    text: string;
                                    /** @enum {string} */
                                    kind: "standing";
                                } | {
                                    text: string;
                                    /** @enum {string} */
                                    kind: "relative";
                                    within: {
                                        n: number;
                                        /** @enum {string} */
                                        unit: "working_day" | "day" | "month" | "year";
                                    };
                                } | {
                                    text: string;
                                    /** @enum {string} */
                                    kind: "urgent";
                                } | null;
                                /** @enum {string} */
                                deadlineOrigin: "text" | "assigned";
                                deadlineAssigned: {
                                    /** Format: uuid */
                                    by: string;
                                    byName: string;
                                    /** Format: date-time */
                                    at: string;
                                    basis: string;
                                } | null;
                                deliverable: string | null;
                                /** @enum {string} */
                                kind: "order" | "request";
                                closing: boolean;
                                rule: string | null;
                                doubts: {
                                    code: string;
                                    text?: string;
                                }[];
                                version: number;
                                changedBy: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                } | null;
                                /** Format: date-time */
                                changedAt: string | null;
                                asRead: {
                                    lead: string[] | null;
                                    support: string[] | null;
                                    deadline: string | null;
                                    text: string | null;
                                } | null;
                            }[];
                            counts: {
                                total: number;
                                proposed: number;
                                accepted: number;
                                rejected: number;
                                doubts: number;
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
    "/api/p/{province}/directives/{id}/drafts/{draft}/reject": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Không phải việc
         * @description Quyền: documents.review
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    province: string;
                    id: string;
                    draft: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        version: number;
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
                            /** Format: uuid */
                            change: string;
                            changed: number;
                            drafts: {
                                /** Format: uuid */
                                id: string;
                                clausePath: string;
                                ordinal: number;
                                /** @enum {string} */
                                origin: "reader" | "person";
                                /** @enum {string} */
                                state: "proposed" | "accepted" | "rejected" | "merged" | "removed";
                                text: string;
                                start: number;
                                end: number;
                                bodies: {
                                    /** @enum {string} */
                                    role: "lead" | "support";
                                    name: string;
                                    /** Format: uuid */
                                    unitId: string | null;
                                    unitName: string | null;
                                    /** Format: uuid */
                                    groupId: string | null;
                                    groupName: string | null;
                                    memberCount: number | null;
                                    /** @enum {string} */
                                    kind: "order" | "request";
                                    candidates: {
                                        /** Format: uuid */
                                        id: string;
                                        name: string;
                                    }[];
                                    /** @enum {string} */
                                    origin: "text" | "assigned";
                                    assigned: {
                                        /** Format: uuid */
                                        by: string;
                                        byName: string;
                                        /** Format: date-time */
                                        at: string;
                                        basis: string;
                                    } | null;
                                }[];
                                deadline: {
                                    text: string;
                                    /** @enum {string} */
                                    kind: "date";
                                    /** Format: date */
                                    due: string;
                                } | {
                                    text: string;
                                    /** @enum {string} */
                                    kind: "recurring";
                                    /** @enum {string} */
                                    every: "year" | "half" | "quarter" | "month" | "week" | "day";
                                    on?: string;
                                } | {
                                    text: string;
                                    /** @enum {string} */
                                    kind: "from";
                                    /** Format: date */
                                    start: string;
                                } | {
                                    text: string;
                                    /** @enum {string} */
                                    kind: "standing";
                                } | {
                                    text: string;
                                    /** @enum {string} */
                                    kind: "relative";
                                    within: {
                                        n: number;
                                        /** @enum {string} */
                                        unit: "working_day" | "day" | "month" | "year";
                                    };
                                } | {
                                    text: string;
                                    /** @enum {string} */
                                    kind: "urgent";
                                } | null;
                                /** @enum {string} */
                                deadlineOrigin: "text" | "assigned";
                                deadlineAssigned: {
                                    /** Format: uuid */
                                    by: string;
                                    byName: string;
                                    /** Format: date-time */
                                    at: string;
                                    basis: string;
                                } | null;
                                deliverable: string | null;
                                /** @enum {string} */
                                kind: "order" | "request";
                                closing: boolean;
                                rule: string | null;
                                doubts: {
                                    code: string;
                                    text?: string;
                                }[];
                                version: number;
                                changedBy: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                } | null;
                                /** Format: date-time */
                                changedAt: string | null;
                                asRead: {
                                    lead: string[] | null;
                                    support: string[] | null;
                                    deadline: string | null;
                                    text: string | null;
                                } | null;
                            }[];
                            counts: {
                                total: number;
                                proposed: number;
                                accepted: number;
                                rejected: number;
                                doubts: number;
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
    "/api/p/{province}/directives/{id}/drafts/{draft}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Đưa lại về chờ rà soát
         * @description Quyền: documents.review
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    province: string;
                    id: string;
                    draft: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        version: number;
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
                            /** Format: uuid */
                            change: string;
                            changed: number;
                            drafts: {
                                /** Format: uuid */
                                id: string;
                                clausePath: string;
                                ordinal: number;
                                /** @enum {string} */
                                origin: "reader" | "person";
                                /** @enum {string} */
                                state: "proposed" | "accepted" | "rejected" | "merged" | "removed";
                                text: string;
                                start: number;
                                end: number;
                                bodies: {
                                    /** @enum {string} */
                                    role: "lead" | "support";
                                    name: string;
                                    /** Format: uuid */
                                    unitId: string | null;
                                    unitName: string | null;
                                    /** Format: uuid */
                                    groupId: string | null;
                                    groupName: string | null;
                                    memberCount: number | null;
                                    /** @enum {string} */
                                    kind: "order" | "request";
                                    candidates: {
                                        /** Format: uuid */
                                        id: string;
                                        name: string;
                                    }[];
                                    /** @enum {string} */
                                    origin: "text" | "assigned";
                                    assigned: {
                                        /** Format: uuid */
                                        by: string;
                                        byName: string;
                                        /** Format: date-time */
                                        at: string;
                                        basis: string;
                                    } | null;
                                }[];
                                deadline: {
                                    text: string;
                                    /** @enum {string} */
                                    kind: "date";
                                    /** Format: date */
                                    due: string;
                                } | {
                                    text: string;
                                    /** @enum {string} */
                                    kind: "recurring";
                                    /** @enum {string} */
                                    every: "year" | "half" | "quarter" | "month" | "week" | "day";
                                    on?: string;
                                } | {
                                    text: string;
                                    /** @enum {string} */
                                    kind: "from";
                                    /** Format: date */
                                    start: string;
                                } | {
                                    text: string;
                                    /** @enum {string} */
                                    kind: "standing";
                                } | {
                                    text: string;
                                    /** @enum {string} */
                                    kind: "relative";
                                    within: {
                                        n: number;
                                        /** @enum {string} */
                                        unit: "working_day" | "day" | "month" | "year";
                                    };
                                } | {
                                    text: string;
                                    /** @enum {string} */
                                    kind: "urgent";
                                } | null;
                                /** @enum {string} */
                                deadlineOrigin: "text" | "assigned";
                                deadlineAssigned: {
                                    /** Format: uuid */
                                    by: string;
                                    byName: string;
                                    /** Format: date-time */
                                    at: string;
                                    basis: string;
                                } | null;
                                deliverable: string | null;
                                /** @enum {string} */
                                kind: "order" | "request";
                                closing: boolean;
                                rule: string | null;
                                doubts: {
                                    code: string;
                                    text?: string;
                                }[];
                                version: number;
                                changedBy: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                } | null;
                                /** Format: date-time */
                                changedAt: string | null;
                                asRead: {
                                    lead: string[] | null;
                                    support: string[] | null;
                                    deadline: string | null;
                                    text: string | null;
                                } | null;
                            }[];
                            counts: {
                                total: number;
                                proposed: number;
                                accepted: number;
                                rejected: number;
                                doubts: number;
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
    "/api/p/{province}/directives/{id}/drafts/{draft}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Sửa nhiệm vụ dự thảo: cơ quan, thời hạn, nội dung
         * @description Quyền: documents.review
         */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    province: string;
                    id: string;
                    draft: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        version: number;
                        text?: string;
                        bodies?: {
                            /** @enum {string} */
                            role: "lead" | "support";
                            name: string;
                            /**
                             * Format: uuid
                             * @default null
                             */
                            unitId?: string | null;
                            /**
                             * Format: uuid
                             * @default null
                             */
                            groupId?: string | null;
                            /** @enum {string} */
                            kind?: "order" | "request";
                            basis?: string;
                        }[];
                        roles?: ("lead" | "support")[];
                        deadline?: {
                            text?: string;
                            /** Format: date */
                            due?: string;
                            span?: {
                                start: number;
                                end: number;
                            };
                            basis?: string;
                        } | null;
                        deliverable?: string | null;
                        /** @enum {string} */
                        kind?: "order" | "request";
                        /** @default false */
                        accept?: boolean;
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
                            /** Format: uuid */
                            change: string;
                            changed: number;
                            drafts: {
                                /** Format: uuid */
                                id: string;
                                clausePath: string;
                                ordinal: number;
                                /** @enum {string} */
                                origin: "reader" | "person";
                                /** @enum {string} */
                                state: "proposed" | "accepted" | "rejected" | "merged" | "removed";
                                text: string;
                                start: number;
                                end: number;
                                bodies: {
                                    /** @enum {string} */
                                    role: "lead" | "support";
                                    name: string;
                                    /** Format: uuid */
                                    unitId: string | null;
                                    unitName: string | null;
                                    /** Format: uuid */
                                    groupId: string | null;
                                    groupName: string | null;
                                    memberCount: number | null;
                                    /** @enum {string} */
                                    kind: "order" | "request";
                                    candidates: {
                                        /** Format: uuid */
                                        id: string;
                                        name: string;
                                    }[];
                                    /** @enum {string} */
                                    origin: "text" | "assigned";
                                    assigned: {
                                        /** Format: uuid */
                                        by: string;
                                        byName: string;
                                        /** Format: date-time */
                                        at: string;
                                        basis: string;
                                    } | null;
                                }[];
                                deadline: {
                                    text: string;
                                    /** @enum {string} */
                                    kind: "date";
                                    /** Format: date */
                                    due: string;
                                } | {
                                    text: string;
                                    /** @enum {string} */
                                    kind: "recurring";
                                    /** @enum {string} */
                                    every: "year" | "half" | "quarter" | "month" | "week" | "day";
                                    on?: string;
                                } | {
                                    text: string;
                                    /** @enum {string} */
                                    kind: "from";
                                    /** Format: date */
                                    start: string;
                                } | {
                                    text: string;
                                    /** @enum {string} */
                                    kind: "standing";
                                } | {
                                    text: string;
                                    /** @enum {string} */
                                    kind: "relative";
                                    within: {
                                        n: number;
                                        /** @enum {string} */
                                        unit: "working_day" | "day" | "month" | "year";
                                    };
                                } | {
                                    text: string;
                                    /** @enum {string} */
                                    kind: "urgent";
                                } | null;
                                /** @enum {string} */
                                deadlineOrigin: "text" | "assigned";
                                deadlineAssigned: {
                                    /** Format: uuid */
                                    by: string;
                                    byName: string;
                                    /** Format: date-time */
                                    at: string;
                                    basis: string;
                                } | null;
                                deliverable: string | null;
                                /** @enum {string} */
                                kind: "order" | "request";
                                closing: boolean;
                                rule: string | null;
                                doubts: {
                                    code: string;
                                    text?: string;
                                }[];
                                version: number;
                                changedBy: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                } | null;
                                /** Format: date-time */
                                changedAt: string | null;
                                asRead: {
                                    lead: string[] | null;
                                    support: string[] | null;
                                    deadline: string | null;
                                    text: string | null;
                                } | null;
                            }[];
                            counts: {
                                total: number;
                                proposed: number;
                                accepted: number;
                                rejected: number;
                                doubts: number;
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
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/p/{province}/directives/{id}/drafts/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Gộp các nhiệm vụ thành một
         * @description Quyền: documents.review
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
                        drafts: {
                            /** Format: uuid */
                            id: string;
                            version: number;
                        }[];
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
                            /** Format: uuid */
                            change: string;
                            changed: number;
                            drafts: {
                                /** Format: uuid */
                                id: string;
                                clausePath: string;
                                ordinal: number;
                                /** @enum {string} */
                                origin: "reader" | "person";
                                /** @enum {string} */
                                state: "proposed" | "accepted" | "rejected" | "merged" | "removed";
                                text: string;
                                start: number;
                                end: number;
                                bodies: {
                                    /** @enum {string} */
                                    role: "lead" | "support";
                                    name: string;
                                    /** Format: uuid */
                                    unitId: string | null;
                                    unitName: string | null;
                                    /** Format: uuid */
                                    groupId: string | null;
                                    groupName: string | null;
                                    memberCount: number | null;
                                    /** @enum {string} */
                                    kind: "order" | "request";
                                    candidates: {
                                        /** Format: uuid */
                                        id: string;
                                        name: string;
                                    }[];
                                    /** @enum {string} */
                                    origin: "text" | "assigned";
                                    assigned: {
                                        /** Format: uuid */
                                        by: string;
                                        byName: string;
                                        /** Format: date-time */
                                        at: string;
                                        basis: string;
                                    } | null;
                                }[];
                                deadline: {
                                    text: string;
                                    /** @enum {string} */
                                    kind: "date";
                                    /** Format: date */
                                    due: string;
                                } | {
                                    text: string;
                                    /** @enum {string} */
                                    kind: "recurring";
                                    /** @enum {string} */
                                    every: "year" | "half" | "quarter" | "month" | "week" | "day";
                                    on?: string;
                                } | {
                                    text: string;
                                    /** @enum {string} */
                                    kind: "from";
                                    /** Format: date */
                                    start: string;
                                } | {
                                    text: string;
                                    /** @enum {string} */
                                    kind: "standing";
                                } | {
                                    text: string;
                                    /** @enum {string} */
                                    kind: "relative";
                                    within: {
                                        n: number;
                                        /** @enum {string} */
                                        unit: "working_day" | "day" | "month" | "year";
                                    };
                                } | {
                                    text: string;
                                    /** @enum {string} */
                                    kind: "urgent";
                                } | null;
                                /** @enum {string} */
                                deadlineOrigin: "text" | "assigned";
                                deadlineAssigned: {
                                    /** Format: uuid */
                                    by: string;
                                    byName: string;
                                    /** Format: date-time */
                                    at: string;
                                    basis: string;
                                } | null;
                                deliverable: string | null;
                                /** @enum {string} */
                                kind: "order" | "request";
                                closing: boolean;
                                rule: string | null;
                                doubts: {
                                    code: string;
                                    text?: string;
                                }[];
                                version: number;
                                changedBy: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                } | null;
                                /** Format: date-time */
                                changedAt: string | null;
                                asRead: {
                                    lead: string[] | null;
                                    support: string[] | null;
                                    deadline: string | null;
                                    text: string | null;
                                } | null;
                            }[];
                            counts: {
                                total: number;
                                proposed: number;
                                accepted: number;
                                rejected: number;
                                doubts: number;
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
    "/api/p/{province}/directives/{id}/drafts/{draft}/split": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Tách thành hai nhiệm vụ tại một chỗ trong văn bản
         * @description Quyền: documents.review
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    province: string;
                    id: string;
                    draft: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        version: number;
                        at: number;
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
                            /** Format: uuid */
                            change: string;
                            changed: number;
                            drafts: {
                                /** Format: uuid */
                                id: string;
                                clausePath: string;
                                ordinal: number;
                                /** @enum {string} */
                                origin: "reader" | "person";
                                /** @enum {string} */
                                state: "proposed" | "accepted" | "rejected" | "merged" | "removed";
                                text: string;
                                start: number;
                                end: number;
                                bodies: {
                                    /** @enum {string} */
                                    role: "lead" | "support";
                                    name: string;
                                    /** Format: uuid */
                                    unitId: string | null;
                                    unitName: string | null;
                                    /** Format: uuid */
                                    groupId: string | null;
                                    groupName: string | null;
                                    memberCount: number | null;
                                    /** @enum {string} */
                                    kind: "order" | "request";
                                    candidates: {
                                        /** Format: uuid */
                                        id: string;
                                        name: string;
                                    }[];
                                    /** @enum {string} */
                                    origin: "text" | "assigned";
                                    assigned: {
                                        /** Format: uuid */
                                        by: string;
                                        byName: string;
                                        /** Format: date-time */
                                        at: string;
                                        basis: string;
                                    } | null;
                                }[];
                                deadline: {
                                    text: string;
                                    /** @enum {string} */
                                    kind: "date";
                                    /** Format: date */
                                    due: string;
                                } | {
                                    text: string;
                                    /** @enum {string} */
                                    kind: "recurring";
                                    /** @enum {string} */
                                    every: "year" | "half" | "quarter" | "month" | "week" | "day";
                                    on?: string;
                                } | {
                                    text: string;
                                    /** @enum {string} */
                                    kind: "from";
                                    /** Format: date */
                                    start: string;
                                } | {
                                    text: string;
                                    /** @enum {string} */
                                    kind: "standing";
                                } | {
                                    text: string;
                                    /** @enum {string} */
                                    kind: "relative";
                                    within: {
                                        n: number;
                                        /** @enum {string} */
                                        unit: "working_day" | "day" | "month" | "year";
                                    };
                                } | {
                                    text: string;
                                    /** @enum {string} */
                                    kind: "urgent";
                                } | null;
                                /** @enum {string} */
                                deadlineOrigin: "text" | "assigned";
                                deadlineAssigned: {
                                    /** Format: uuid */
                                    by: string;
                                    byName: string;
                                    /** Format: date-time */
                                    at: string;
                                    basis: string;
                                } | null;
                                deliverable: string | null;
                                /** @enum {string} */
                                kind: "order" | "request";
                                closing: boolean;
                                rule: string | null;
                                doubts: {
                                    code: string;
                                    text?: string;
                                }[];
                                version: number;
                                changedBy: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                } | null;
                                /** Format: date-time */
                                changedAt: string | null;
                                asRead: {
                                    lead: string[] | null;
                                    support: string[] | null;
                                    deadline: string | null;
                                    text: string | null;
                                } | null;
                            }[];
                            counts: {
                                total: number;
                                proposed: number;
                                accepted: number;
                                rejected: number;
                                doubts: number;
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
    "/api/p/{province}/directives/{id}/names": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Các tên cơ quan chưa rõ là đơn vị nào
         * @description Quyền: documents.review
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
                            items: {
                                name: string;
                                drafts: number;
                                candidates: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                }[];
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
         * Cho biết một tên trong văn bản là đơn vị hoặc nhóm nào
         * @description Quyền: documents.review
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
                        name: string;
                        /**
                         * Format: uuid
                         * @default null
                         */
                        unitId?: string | null;
                        /**
                         * Format: uuid
                         * @default null
                         */
                        groupId?: string | null;
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
                            /** Format: uuid */
                            change: string;
                            changed: number;
                            drafts: {
                                /** Format: uuid */
                                id: string;
                                clausePath: string;
                                ordinal: number;
                                /** @enum {string} */
                                origin: "reader" | "person";
                                /** @enum {string} */
                                state: "proposed" | "accepted" | "rejected" | "merged" | "removed";
                                text: string;
                                start: number;
                                end: number;
                                bodies: {
                                    /** @enum {string} */
                                    role: "lead" | "support";
                                    name: string;
                                    /** Format: uuid */
                                    unitId: string | null;
                                    unitName: string | null;
                                    /** Format: uuid */
                                    groupId: string | null;
                                    groupName: string | null;
                                    memberCount: number | null;
                                    /** @enum {string} */
                                    kind: "order" | "request";
                                    candidates: {
                                        /** Format: uuid */
                                        id: string;
                                        name: string;
                                    }[];
                                    /** @enum {string} */
                                    origin: "text" | "assigned";
                                    assigned: {
                                        /** Format: uuid */
                                        by: string;
                                        byName: string;
                                        /** Format: date-time */
                                        at: string;
                                        basis: string;
                                    } | null;
                                }[];
                                deadline: {
                                    text: string;
                                    /** @enum {string} */
                                    kind: "date";
                                    /** Format: date */
                                    due: string;
                                } | {
                                    text: string;
                                    /** @enum {string} */
                                    kind: "recurring";
                                    /** @enum {string} */
                                    every: "year" | "half" | "quarter" | "month" | "week" | "day";
                                    on?: string;
                                } | {
                                    text: string;
                                    /** @enum {string} */
                                    kind: "from";
                                    /** Format: date */
                                    start: string;
                                } | {
                                    text: string;
                                    /** @enum {string} */
                                    kind: "standing";
                                } | {
                                    text: string;
                                    /** @enum {string} */
                                    kind: "relative";
                                    within: {
                                        n: number;
                                        /** @enum {string} */
                                        unit: "working_day" | "day" | "month" | "year";
                                    };
                                } | {
                                    text: string;
                                    /** @enum {string} */
                                    kind: "urgent";
                                } | null;
                                /** @enum {string} */
                                deadlineOrigin: "text" | "assigned";
                                deadlineAssigned: {
                                    /** Format: uuid */
                                    by: string;
                                    byName: string;
                                    /** Format: date-time */
                                    at: string;
                                    basis: string;
                                } | null;
                                deliverable: string | null;
                                /** @enum {string} */
                                kind: "order" | "request";
                                closing: boolean;
                                rule: string | null;
                                doubts: {
                                    code: string;
                                    text?: string;
                                }[];
                                version: number;
                                changedBy: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                } | null;
                                /** Format: date-time */
                                changedAt: string | null;
                                asRead: {
                                    lead: string[] | null;
                                    support: string[] | null;
                                    deadline: string | null;
                                    text: string | null;
                                } | null;
                            }[];
                            counts: {
                                total: number;
                                proposed: number;
                                accepted: number;
                                rejected: number;
                                doubts: number;
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
    "/api/p/{province}/directives/{id}/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lịch sử rà soát
         * @description Quyền: documents.review
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
                            items: {
                                /** Format: uuid */
                                change: string;
                                /** @enum {string} */
                                action: "accept" | "correct" | "reject" | "reopen" | "split" | "merge" | "add" | "name" | "undo";
                                person: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                };
                                /** Format: date-time */
                                at: string;
                                undone: boolean;
                                drafts: number;
                                text: string;
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
    "/api/p/{province}/directives/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Hoàn tác thay đổi gần nhất của tôi, hoặc một thay đổi được chọn
         * @description Quyền: documents.review
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
                        change?: string;
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
                            /** Format: uuid */
                            change: string;
                            changed: number;
                            drafts: {
                                /** Format: uuid */
                                id: string;
                                clausePath: string;
                                ordinal: number;
                                /** @enum {string} */
                                origin: "reader" | "person";
                                /** @enum {string} */
                                state: "proposed" | "accepted" | "rejected" | "merged" | "removed";
                                text: string;
                                start: number;
                                end: number;
                                bodies: {
                                    /** @enum {string} */
                                    role: "lead" | "support";
                                    name: string;
                                    /** Format: uuid */
                                    unitId: string | null;
                                    unitName: string | null;
                                    /** Format: uuid */
                                    groupId: string | null;
                                    groupName: string | null;
                                    memberCount: number | null;
                                    /** @enum {string} */
                                    kind: "order" | "request";
                                    candidates: {
                                        /** Format: uuid */
                                        id: string;
                                        name: string;
                                    }[];
                                    /** @enum {string} */
                                    origin: "text" | "assigned";
                                    assigned: {
                                        /** Format: uuid */
                                        by: string;
                                        byName: string;
                                        /** Format: date-time */
                                        at: string;
                                        basis: string;
                                    } | null;
                                }[];
                                deadline: {
                                    text: string;
                                    /** @enum {string} */
                                    kind: "date";
                                    /** Format: date */
                                    due: string;
                                } | {
                                    text: string;
                                    /** @enum {string} */
                                    kind: "recurring";
                                    /** @enum {string} */
                                    every: "year" | "half" | "quarter" | "month" | "week" | "day";
                                    on?: string;
                                } | {
                                    text: string;
                                    /** @enum {string} */
                                    kind: "from";
                                    /** Format: date */
                                    start: string;
                                } | {
                                    text: string;
                                    /** @enum {string} */
                                    kind: "standing";
                                } | {
                                    text: string;
                                    /** @enum {string} */
                                    kind: "relative";
                                    within: {
                                        n: number;
                                        /** @enum {string} */
                                        unit: "working_day" | "day" | "month" | "year";
                                    };
                                } | {
                                    text: string;
                                    /** @enum {string} */
                                    kind: "urgent";
                                } | null;
                                /** @enum {string} */
                                deadlineOrigin: "text" | "assigned";
                                deadlineAssigned: {
                                    /** Format: uuid */
                                    by: string;
                                    byName: string;
                                    /** Format: date-time */
                                    at: string;
                                    basis: string;
                                } | null;
                                deliverable: string | null;
                                /** @enum {string} */
                                kind: "order" | "request";
                                closing: boolean;
                                rule: string | null;
                                doubts: {
                                    code: string;
                                    text?: string;
                                }[];
                                version: number;
                                changedBy: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                } | null;
                                /** Format: date-time */
                                changedAt: string | null;
                                asRead: {
                                    lead: string[] | null;
                                    support: string[] | null;
                                    deadline: string | null;
                                    text: string | null;
                                } | null;
                            }[];
                            counts: {
                                total: number;
                                proposed: number;
                                accepted: number;
                                rejected: number;
                                doubts: number;
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
    "/api/p/{province}/directives/{id}/presence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Báo đang mở văn bản; cho biết ai khác cũng đang mở
         * @description Quyền: documents.review
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
                        /**
                         * Format: uuid
                         * @default null
                         */
                        draftId?: string | null;
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
                            others: {
                                person: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                };
                                /** Format: uuid */
                                draftId: string | null;
                                /** Format: date-time */
                                seenAt: string;
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
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/p/{province}/assignments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Các văn bản đang chờ duyệt giao nhiệm vụ
         * @description Quyền: documents.read
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
                            items: {
                                assignment: {
                                    /** Format: uuid */
                                    id: string;
                                    /** Format: uuid */
                                    documentId: string;
                                    /** @enum {string} */
                                    state: "submitted" | "approved" | "returned" | "withdrawn";
                                    submittedBy: {
                                        /** Format: uuid */
                                        id: string;
                                        name: string;
                                    };
                                    /** Format: date-time */
                                    submittedAt: string;
                                    decidedBy: {
                                        /** Format: uuid */
                                        id: string;
                                        name: string;
                                    } | null;
                                    /** Format: date-time */
                                    decidedAt: string | null;
                                    reason: string | null;
                                };
                                document: {
                                    /** Format: uuid */
                                    id: string;
                                    type: string | null;
                                    number: string | null;
                                    issuer: string | null;
                                    /** Format: date */
                                    date: string | null;
                                    title: string | null;
                                };
                                tasks: number;
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
    "/api/p/{province}/directives/{id}/assignment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Việc giao nhiệm vụ của văn bản: đang ở bước nào, sẽ có bao nhiêu đầu việc
         * @description Quyền: documents.read
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
                            current: {
                                /** Format: uuid */
                                id: string;
                                /** Format: uuid */
                                documentId: string;
                                /** @enum {string} */
                                state: "submitted" | "approved" | "returned" | "withdrawn";
                                submittedBy: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                };
                                /** Format: date-time */
                                submittedAt: string;
                                decidedBy: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                } | null;
                                /** Format: date-time */
                                decidedAt: string | null;
                                reason: string | null;
                            } | null;
                            history: {
                                /** Format: uuid */
                                id: string;
                                /** Format: uuid */
                                documentId: string;
                                /** @enum {string} */
                                state: "submitted" | "approved" | "returned" | "withdrawn";
                                submittedBy: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                };
                                /** Format: date-time */
                                submittedAt: string;
                                decidedBy: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                } | null;
                                /** Format: date-time */
                                decidedAt: string | null;
                                reason: string | null;
                            }[];
                            waiting: number;
                            tasks: number;
                            lines: number;
                            withoutLead: number;
                            withoutDeadline: number;
                            requests: number;
                            unresolved: {
                                name: string;
                                tasks: number;
                            }[];
                            may: {
                                submit: boolean;
                                approve: boolean;
                                withdraw: boolean;
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
        put?: never;
        /**
         * Trình giao nhiệm vụ
         * @description Quyền: documents.read
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
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            documentId: string;
                            /** @enum {string} */
                            state: "submitted" | "approved" | "returned" | "withdrawn";
                            submittedBy: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            };
                            /** Format: date-time */
                            submittedAt: string;
                            decidedBy: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            /** Format: date-time */
                            decidedAt: string | null;
                            reason: string | null;
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
    "/api/p/{province}/directives/{id}/assignment/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Duyệt giao nhiệm vụ: các đơn vị nhận việc ngay
         * @description Quyền: documents.read
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
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            assignment: {
                                /** Format: uuid */
                                id: string;
                                /** Format: uuid */
                                documentId: string;
                                /** @enum {string} */
                                state: "submitted" | "approved" | "returned" | "withdrawn";
                                submittedBy: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                };
                                /** Format: date-time */
                                submittedAt: string;
                                decidedBy: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                } | null;
                                /** Format: date-time */
                                decidedAt: string | null;
                                reason: string | null;
                            };
                            tasks: number;
                            lines: number;
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
    "/api/p/{province}/directives/{id}/assignment/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Trả lại để rà soát thêm, có nêu lý do
         * @description Quyền: documents.read
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
                        reason: string;
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
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            documentId: string;
                            /** @enum {string} */
                            state: "submitted" | "approved" | "returned" | "withdrawn";
                            submittedBy: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            };
                            /** Format: date-time */
                            submittedAt: string;
                            decidedBy: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            /** Format: date-time */
                            decidedAt: string | null;
                            reason: string | null;
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
    "/api/p/{province}/directives/{id}/assignment/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Rút lại khi chưa được duyệt
         * @description Quyền: documents.read
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
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            documentId: string;
                            /** @enum {string} */
                            state: "submitted" | "approved" | "returned" | "withdrawn";
                            submittedBy: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            };
                            /** Format: date-time */
                            submittedAt: string;
                            decidedBy: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            /** Format: date-time */
                            decidedAt: string | null;
                            reason: string | null;
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
    "/api/p/{province}/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Danh sách nhiệm vụ
         * @description Quyền: tasks.read
         */
        get: {
            parameters: {
                query?: {
                    unit?: string;
                    document?: string;
                    state?: "not_due" | "in_progress" | "waiting" | "done_on_time" | "done_late" | "overdue" | "silent";
                    kind?: "order" | "request";
                    field?: string | "none";
                    from?: string;
                    to?: string;
                    text?: string;
                    cursor?: string;
                    limit?: number;
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
                            items: {
                                /** Format: uuid */
                                id: string;
                                document: {
                                    /** Format: uuid */
                                    id: string;
                                    type: string | null;
                                    number: string | null;
                                    issuer: string | null;
                                    /** Format: date */
                                    date: string | null;
                                    title: string | null;
                                };
                                clausePath: string;
                                text: string;
                                start: number;
                                end: number;
                                /** @enum {string} */
                                kind: "order" | "request";
                                deadline: {
                                    text: string;
                                    /** @enum {string} */
                                    kind: "date";
                                    /** Format: date */
                                    due: string;
                                } | {
                                    text: string;
                                    /** @enum {string} */
                                    kind: "recurring";
                                    /** @enum {string} */
                                    every: "year" | "half" | "quarter" | "month" | "week" | "day";
                                    on?: string;
                                } | {
                                    text: string;
                                    /** @enum {string} */
                                    kind: "from";
                                    /** Format: date */
                                    start: string;
                                } | {
                                    text: string;
                                    /** @enum {string} */
                                    kind: "standing";
                                } | {
                                    text: string;
                                    /** @enum {string} */
                                    kind: "relative";
                                    within: {
                                        n: number;
                                        /** @enum {string} */
                                        unit: "working_day" | "day" | "month" | "year";
                                    };
                                } | {
                                    text: string;
                                    /** @enum {string} */
                                    kind: "urgent";
                                } | null;
                                /** @enum {string} */
                                deadlineOrigin: "text" | "assigned";
                                /** Format: date */
                                due: string | null;
                                leads: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                }[];
                                unresolved: {
                                    /** @enum {string} */
                                    role: "lead" | "support";
                                    name: string;
                                }[];
                                leader: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                } | null;
                                /** @enum {string} */
                                state: "not_due" | "in_progress" | "waiting" | "done_on_time" | "done_late" | "overdue";
                                daysLate: number;
                                periods: {
                                    newest: string;
                                    /** Format: date */
                                    due: string | null;
                                    overdue: number;
                                    oldest: string | null;
                                } | null;
                                lines: {
                                    total: number;
                                    silent: number;
                                    overdue: number;
                                    waiting: number;
                                    done: number;
                                };
                                field: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                } | null;
                                /** Format: date-time */
                                issuedAt: string;
                                version: number;
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
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/p/{province}/tasks/unclear": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Nhiệm vụ chưa rõ chủ trì hoặc không có thời hạn, để người có thẩm quyền ấn định
         * @description Quyền: documents.read
         */
        get: {
            parameters: {
                query: {
                    missing: "lead" | "deadline";
                    cursor?: string;
                    limit?: number;
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
                            items: {
                                /** Format: uuid */
                                id: string;
                                document: {
                                    /** Format: uuid */
                                    id: string;
                                    type: string | null;
                                    number: string | null;
                                    issuer: string | null;
                                    /** Format: date */
                                    date: string | null;
                                    title: string | null;
                                };
                                clausePath: string;
                                text: string;
                                start: number;
                                end: number;
                                /** @enum {string} */
                                kind: "order" | "request";
                                deadline: {
                                    text: string;
                                    /** @enum {string} */
                                    kind: "date";
                                    /** Format: date */
                                    due: string;
                                } | {
                                    text: string;
                                    /** @enum {string} */
                                    kind: "recurring";
                                    /** @enum {string} */
                                    every: "year" | "half" | "quarter" | "month" | "week" | "day";
                                    on?: string;
                                } | {
                                    text: string;
                                    /** @enum {string} */
                                    kind: "from";
                                    /** Format: date */
                                    start: string;
                                } | {
                                    text: string;
                                    /** @enum {string} */
                                    kind: "standing";
                                } | {
                                    text: string;
                                    /** @enum {string} */
                                    kind: "relative";
                                    within: {
                                        n: number;
                                        /** @enum {string} */
                                        unit: "working_day" | "day" | "month" | "year";
                                    };
                                } | {
                                    text: string;
                                    /** @enum {string} */
                                    kind: "urgent";
                                } | null;
                                /** @enum {string} */
                                deadlineOrigin: "text" | "assigned";
                                /** Format: date */
                                due: string | null;
                                leads: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                }[];
                                unresolved: {
                                    /** @enum {string} */
                                    role: "lead" | "support";
                                    name: string;
                                }[];
                                leader: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                } | null;
                                /** @enum {string} */
                                state: "not_due" | "in_progress" | "waiting" | "done_on_time" | "done_late" | "overdue";
                                daysLate: number;
                                periods: {
                                    newest: string;
                                    /** Format: date */
                                    due: string | null;
                                    overdue: number;
                                    oldest: string | null;
                                } | null;
                                lines: {
                                    total: number;
                                    silent: number;
                                    overdue: number;
                                    waiting: number;
                                    done: number;
                                };
                                field: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                } | null;
                                /** Format: date-time */
                                issuedAt: string;
                                version: number;
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
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/p/{province}/tasks/mine": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Việc của tôi: các đơn vị của tôi còn phải làm gì
         * @description Quyền: signed-in
         */
        get: {
            parameters: {
                query?: {
                    show?: "open" | "waiting" | "done";
                    cursor?: string;
                    limit?: number;
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
                            items: {
                                /** @enum {string} */
                                kind: "order" | "request";
                                /** @enum {string} */
                                role: "lead" | "support";
                                /** Format: date */
                                due: string | null;
                                /** Format: date */
                                startsOn: string | null;
                                /** Format: date-time */
                                firstReportedAt: string | null;
                                /** Format: date-time */
                                lastReportedAt: string | null;
                                percent: number | null;
                                /** Format: date */
                                submittedOn: string | null;
                                /** Format: date */
                                completedOn: string | null;
                                /** Format: uuid */
                                occurrenceId: string;
                                /** Format: uuid */
                                obligationId: string;
                                unit: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                };
                                groupName: string | null;
                                /** @enum {string} */
                                origin: "text" | "assigned";
                                assigned: {
                                    /** Format: uuid */
                                    by: string;
                                    byName: string;
                                    /** Format: date-time */
                                    at: string;
                                    basis: string;
                                } | null;
                                head: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                } | null;
                                /** Format: date */
                                periodStart: string | null;
                                periodLabel: string | null;
                                /** @enum {string} */
                                state: "not_due" | "in_progress" | "waiting" | "done_on_time" | "done_late" | "overdue";
                                silent: boolean;
                                daysLate: number;
                                task: {
                                    /** Format: uuid */
                                    id: string;
                                    text: string;
                                    clausePath: string;
                                    document: {
                                        /** Format: uuid */
                                        id: string;
                                        type: string | null;
                                        number: string | null;
                                        issuer: string | null;
                                        /** Format: date */
                                        date: string | null;
                                        title: string | null;
                                    };
                                    issuer: {
                                        /** Format: uuid */
                                        id: string;
                                        name: string;
                                    };
                                    leader: {
                                        /** Format: uuid */
                                        id: string;
                                        name: string;
                                    } | null;
                                };
                                /** @enum {string} */
                                next: "answer" | "report" | "complete" | "wait";
                                returnedReason: string | null;
                                directed: {
                                    /** Format: uuid */
                                    id: string;
                                    words: string;
                                    by: string;
                                    /** Format: date-time */
                                    at: string;
                                } | null;
                            }[];
                            next: string | null;
                            counts: {
                                open: number;
                                overdue: number;
                                dueSoon: number;
                                silent: number;
                                waiting: number;
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
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/p/{province}/tasks.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Tải danh sách nhiệm vụ về bảng tính (CSV), theo bộ lọc của danh sách
         * @description Quyền: tasks.read
         */
        get: {
            parameters: {
                query?: {
                    unit?: string;
                    document?: string;
                    state?: "not_due" | "in_progress" | "waiting" | "done_on_time" | "done_late" | "overdue" | "silent";
                    kind?: "order" | "request";
                    field?: string | "none";
                    from?: string;
                    to?: string;
                    text?: string;
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
    "/api/p/{province}/tasks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Một nhiệm vụ: mạch văn bản, đầu việc của từng đơn vị, lịch sử
         * @description Quyền: tasks.read
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
                            document: {
                                /** Format: uuid */
                                id: string;
                                type: string | null;
                                number: string | null;
                                issuer: string | null;
                                /** Format: date */
                                date: string | null;
                                title: string | null;
                            };
                            clausePath: string;
                            text: string;
                            start: number;
                            end: number;
                            /** @enum {string} */
                            kind: "order" | "request";
                            deadline: {
                                text: string;
                                /** @enum {string} */
                                kind: "date";
                                /** Format: date */
                                due: string;
                            } | {
                                text: string;
                                /** @enum {string} */
                                kind: "recurring";
                                /** @enum {string} */
                                every: "year" | "half" | "quarter" | "month" | "week" | "day";
                                on?: string;
                            } | {
                                text: string;
                                /** @enum {string} */
                                kind: "from";
                                /** Format: date */
                                start: string;
                            } | {
                                text: string;
                                /** @enum {string} */
                                kind: "standing";
                            } | {
                                text: string;
                                /** @enum {string} */
                                kind: "relative";
                                within: {
                                    n: number;
                                    /** @enum {string} */
                                    unit: "working_day" | "day" | "month" | "year";
                                };
                            } | {
                                text: string;
                                /** @enum {string} */
                                kind: "urgent";
                            } | null;
                            /** @enum {string} */
                            deadlineOrigin: "text" | "assigned";
                            /** Format: date */
                            due: string | null;
                            leads: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            }[];
                            unresolved: {
                                /** @enum {string} */
                                role: "lead" | "support";
                                name: string;
                            }[];
                            leader: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            /** @enum {string} */
                            state: "not_due" | "in_progress" | "waiting" | "done_on_time" | "done_late" | "overdue";
                            daysLate: number;
                            periods: {
                                newest: string;
                                /** Format: date */
                                due: string | null;
                                overdue: number;
                                oldest: string | null;
                            } | null;
                            lines: {
                                total: number;
                                silent: number;
                                overdue: number;
                                waiting: number;
                                done: number;
                            };
                            field: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            /** Format: date-time */
                            issuedAt: string;
                            version: number;
                            deliverable: string | null;
                            deadlineAssigned: {
                                /** Format: uuid */
                                by: string;
                                byName: string;
                                /** Format: date-time */
                                at: string;
                                basis: string;
                            } | null;
                            issuer: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            };
                            issuedBy: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            };
                            thread: {
                                /** Format: uuid */
                                id: string;
                                type: string | null;
                                number: string | null;
                                issuer: string | null;
                                /** Format: date */
                                date: string | null;
                                title: string | null;
                                presence: string;
                            }[];
                            clauses: {
                                /** Format: uuid */
                                id: string;
                                path: string;
                                heading: string;
                                start: number;
                                end: number;
                            }[];
                            linesOwed: {
                                /** @enum {string} */
                                kind: "order" | "request";
                                /** @enum {string} */
                                role: "lead" | "support";
                                /** Format: date */
                                due: string | null;
                                /** Format: date */
                                startsOn: string | null;
                                /** Format: date-time */
                                firstReportedAt: string | null;
                                /** Format: date-time */
                                lastReportedAt: string | null;
                                percent: number | null;
                                /** Format: date */
                                submittedOn: string | null;
                                /** Format: date */
                                completedOn: string | null;
                                /** Format: uuid */
                                occurrenceId: string;
                                /** Format: uuid */
                                obligationId: string;
                                unit: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                };
                                groupName: string | null;
                                /** @enum {string} */
                                origin: "text" | "assigned";
                                assigned: {
                                    /** Format: uuid */
                                    by: string;
                                    byName: string;
                                    /** Format: date-time */
                                    at: string;
                                    basis: string;
                                } | null;
                                head: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                } | null;
                                /** Format: date */
                                periodStart: string | null;
                                periodLabel: string | null;
                                /** @enum {string} */
                                state: "not_due" | "in_progress" | "waiting" | "done_on_time" | "done_late" | "overdue";
                                silent: boolean;
                                daysLate: number;
                                lastReport: {
                                    /** Format: date-time */
                                    at: string;
                                    /** @enum {string} */
                                    kind: "progress" | "completion";
                                    percent: number | null;
                                    words: string;
                                    state: string;
                                } | null;
                            }[];
                            changes: {
                                /** Format: uuid */
                                id: string;
                                /** @enum {string} */
                                action: "lead_assigned" | "due_assigned" | "leader_assigned" | "member_joined" | "member_left" | "unit_succeeded" | "field_chosen" | "field_followed";
                                before?: unknown;
                                after?: unknown;
                                basis: string;
                                person: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                };
                                /** Format: date-time */
                                at: string;
                            }[];
                            fieldOwn: boolean;
                            fieldProposal: {
                                field: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                };
                                because: string[];
                            } | null;
                            may: {
                                assignLater: boolean;
                                readDocument: boolean;
                                chooseField: boolean;
                                direct: boolean;
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
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/p/{province}/tasks/{id}/lead": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ấn định sau đơn vị chủ trì
         * @description Quyền: tasks.read
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
                        version: number;
                        /** Format: uuid */
                        unitId: string;
                        basis: string;
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
                            /** Format: uuid */
                            id: string;
                            document: {
                                /** Format: uuid */
                                id: string;
                                type: string | null;
                                number: string | null;
                                issuer: string | null;
                                /** Format: date */
                                date: string | null;
                                title: string | null;
                            };
                            clausePath: string;
                            text: string;
                            start: number;
                            end: number;
                            /** @enum {string} */
                            kind: "order" | "request";
                            deadline: {
                                text: string;
                                /** @enum {string} */
                                kind: "date";
                                /** Format: date */
                                due: string;
                            } | {
                                text: string;
                                /** @enum {string} */
                                kind: "recurring";
                                /** @enum {string} */
                                every: "year" | "half" | "quarter" | "month" | "week" | "day";
                                on?: string;
                            } | {
                                text: string;
                                /** @enum {string} */
                                kind: "from";
                                /** Format: date */
                                start: string;
                            } | {
                                text: string;
                                /** @enum {string} */
                                kind: "standing";
                            } | {
                                text: string;
                                /** @enum {string} */
                                kind: "relative";
                                within: {
                                    n: number;
                                    /** @enum {string} */
                                    unit: "working_day" | "day" | "month" | "year";
                                };
                            } | {
                                text: string;
                                /** @enum {string} */
                                kind: "urgent";
                            } | null;
                            /** @enum {string} */
                            deadlineOrigin: "text" | "assigned";
                            /** Format: date */
                            due: string | null;
                            leads: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            }[];
                            unresolved: {
                                /** @enum {string} */
                                role: "lead" | "support";
                                name: string;
                            }[];
                            leader: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            /** @enum {string} */
                            state: "not_due" | "in_progress" | "waiting" | "done_on_time" | "done_late" | "overdue";
                            daysLate: number;
                            periods: {
                                newest: string;
                                /** Format: date */
                                due: string | null;
                                overdue: number;
                                oldest: string | null;
                            } | null;
                            lines: {
                                total: number;
                                silent: number;
                                overdue: number;
                                waiting: number;
                                done: number;
                            };
                            field: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            /** Format: date-time */
                            issuedAt: string;
                            version: number;
                            deliverable: string | null;
                            deadlineAssigned: {
                                /** Format: uuid */
                                by: string;
                                byName: string;
                                /** Format: date-time */
                                at: string;
                                basis: string;
                            } | null;
                            issuer: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            };
                            issuedBy: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            };
                            thread: {
                                /** Format: uuid */
                                id: string;
                                type: string | null;
                                number: string | null;
                                issuer: string | null;
                                /** Format: date */
                                date: string | null;
                                title: string | null;
                                presence: string;
                            }[];
                            clauses: {
                                /** Format: uuid */
                                id: string;
                                path: string;
                                heading: string;
                                start: number;
                                end: number;
                            }[];
                            linesOwed: {
                                /** @enum {string} */
                                kind: "order" | "request";
                                /** @enum {string} */
                                role: "lead" | "support";
                                /** Format: date */
                                due: string | null;
                                /** Format: date */
                                startsOn: string | null;
                                /** Format: date-time */
                                firstReportedAt: string | null;
                                /** Format: date-time */
                                lastReportedAt: string | null;
                                percent: number | null;
                                /** Format: date */
                                submittedOn: string | null;
                                /** Format: date */
                                completedOn: string | null;
                                /** Format: uuid */
                                occurrenceId: string;
                                /** Format: uuid */
                                obligationId: string;
                                unit: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                };
                                groupName: string | null;
                                /** @enum {string} */
                                origin: "text" | "assigned";
                                assigned: {
                                    /** Format: uuid */
                                    by: string;
                                    byName: string;
                                    /** Format: date-time */
                                    at: string;
                                    basis: string;
                                } | null;
                                head: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                } | null;
                                /** Format: date */
                                periodStart: string | null;
                                periodLabel: string | null;
                                /** @enum {string} */
                                state: "not_due" | "in_progress" | "waiting" | "done_on_time" | "done_late" | "overdue";
                                silent: boolean;
                                daysLate: number;
                                lastReport: {
                                    /** Format: date-time */
                                    at: string;
                                    /** @enum {string} */
                                    kind: "progress" | "completion";
                                    percent: number | null;
                                    words: string;
                                    state: string;
                                } | null;
                            }[];
                            changes: {
                                /** Format: uuid */
                                id: string;
                                /** @enum {string} */
                                action: "lead_assigned" | "due_assigned" | "leader_assigned" | "member_joined" | "member_left" | "unit_succeeded" | "field_chosen" | "field_followed";
                                before?: unknown;
                                after?: unknown;
                                basis: string;
                                person: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                };
                                /** Format: date-time */
                                at: string;
                            }[];
                            fieldOwn: boolean;
                            fieldProposal: {
                                field: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                };
                                because: string[];
                            } | null;
                            may: {
                                assignLater: boolean;
                                readDocument: boolean;
                                chooseField: boolean;
                                direct: boolean;
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
    "/api/p/{province}/tasks/{id}/deadline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ấn định sau thời hạn cho nhiệm vụ chưa có thời hạn
         * @description Quyền: tasks.read
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
                        version: number;
                        /** Format: date */
                        due: string;
                        basis: string;
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
                            /** Format: uuid */
                            id: string;
                            document: {
                                /** Format: uuid */
                                id: string;
                                type: string | null;
                                number: string | null;
                                issuer: string | null;
                                /** Format: date */
                                date: string | null;
                                title: string | null;
                            };
                            clausePath: string;
                            text: string;
                            start: number;
                            end: number;
                            /** @enum {string} */
                            kind: "order" | "request";
                            deadline: {
                                text: string;
                                /** @enum {string} */
                                kind: "date";
                                /** Format: date */
                                due: string;
                            } | {
                                text: string;
                                /** @enum {string} */
                                kind: "recurring";
                                /** @enum {string} */
                                every: "year" | "half" | "quarter" | "month" | "week" | "day";
                                on?: string;
                            } | {
                                text: string;
                                /** @enum {string} */
                                kind: "from";
                                /** Format: date */
                                start: string;
                            } | {
                                text: string;
                                /** @enum {string} */
                                kind: "standing";
                            } | {
                                text: string;
                                /** @enum {string} */
                                kind: "relative";
                                within: {
                                    n: number;
                                    /** @enum {string} */
                                    unit: "working_day" | "day" | "month" | "year";
                                };
                            } | {
                                text: string;
                                /** @enum {string} */
                                kind: "urgent";
                            } | null;
                            /** @enum {string} */
                            deadlineOrigin: "text" | "assigned";
                            /** Format: date */
                            due: string | null;
                            leads: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            }[];
                            unresolved: {
                                /** @enum {string} */
                                role: "lead" | "support";
                                name: string;
                            }[];
                            leader: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            /** @enum {string} */
                            state: "not_due" | "in_progress" | "waiting" | "done_on_time" | "done_late" | "overdue";
                            daysLate: number;
                            periods: {
                                newest: string;
                                /** Format: date */
                                due: string | null;
                                overdue: number;
                                oldest: string | null;
                            } | null;
                            lines: {
                                total: number;
                                silent: number;
                                overdue: number;
                                waiting: number;
                                done: number;
                            };
                            field: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            /** Format: date-time */
                            issuedAt: string;
                            version: number;
                            deliverable: string | null;
                            deadlineAssigned: {
                                /** Format: uuid */
                                by: string;
                                byName: string;
                                /** Format: date-time */
                                at: string;
                                basis: string;
                            } | null;
                            issuer: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            };
                            issuedBy: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            };
                            thread: {
                                /** Format: uuid */
                                id: string;
                                type: string | null;
                                number: string | null;
                                issuer: string | null;
                                /** Format: date */
                                date: string | null;
                                title: string | null;
                                presence: string;
                            }[];
                            clauses: {
                                /** Format: uuid */
                                id: string;
                                path: string;
                                heading: string;
                                start: number;
                                end: number;
                            }[];
                            linesOwed: {
                                /** @enum {string} */
                                kind: "order" | "request";
                                /** @enum {string} */
                                role: "lead" | "support";
                                /** Format: date */
                                due: string | null;
                                /** Format: date */
                                startsOn: string | null;
                                /** Format: date-time */
                                firstReportedAt: string | null;
                                /** Format: date-time */
                                lastReportedAt: string | null;
                                percent: number | null;
                                /** Format: date */
                                submittedOn: string | null;
                                /** Format: date */
                                completedOn: string | null;
                                /** Format: uuid */
                                occurrenceId: string;
                                /** Format: uuid */
                                obligationId: string;
                                unit: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                };
                                groupName: string | null;
                                /** @enum {string} */
                                origin: "text" | "assigned";
                                assigned: {
                                    /** Format: uuid */
                                    by: string;
                                    byName: string;
                                    /** Format: date-time */
                                    at: string;
                                    basis: string;
                                } | null;
                                head: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                } | null;
                                /** Format: date */
                                periodStart: string | null;
                                periodLabel: string | null;
                                /** @enum {string} */
                                state: "not_due" | "in_progress" | "waiting" | "done_on_time" | "done_late" | "overdue";
                                silent: boolean;
                                daysLate: number;
                                lastReport: {
                                    /** Format: date-time */
                                    at: string;
                                    /** @enum {string} */
                                    kind: "progress" | "completion";
                                    percent: number | null;
                                    words: string;
                                    state: string;
                                } | null;
                            }[];
                            changes: {
                                /** Format: uuid */
                                id: string;
                                /** @enum {string} */
                                action: "lead_assigned" | "due_assigned" | "leader_assigned" | "member_joined" | "member_left" | "unit_succeeded" | "field_chosen" | "field_followed";
                                before?: unknown;
                                after?: unknown;
                                basis: string;
                                person: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                };
                                /** Format: date-time */
                                at: string;
                            }[];
                            fieldOwn: boolean;
                            fieldProposal: {
                                field: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                };
                                because: string[];
                            } | null;
                            may: {
                                assignLater: boolean;
                                readDocument: boolean;
                                chooseField: boolean;
                                direct: boolean;
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
    "/api/p/{province}/tasks/{id}/leader": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ấn định lãnh đạo phụ trách
         * @description Quyền: tasks.read
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
                        version: number;
                        /** Format: uuid */
                        personId: string;
                        basis: string;
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
                            /** Format: uuid */
                            id: string;
                            document: {
                                /** Format: uuid */
                                id: string;
                                type: string | null;
                                number: string | null;
                                issuer: string | null;
                                /** Format: date */
                                date: string | null;
                                title: string | null;
                            };
                            clausePath: string;
                            text: string;
                            start: number;
                            end: number;
                            /** @enum {string} */
                            kind: "order" | "request";
                            deadline: {
                                text: string;
                                /** @enum {string} */
                                kind: "date";
                                /** Format: date */
                                due: string;
                            } | {
                                text: string;
                                /** @enum {string} */
                                kind: "recurring";
                                /** @enum {string} */
                                every: "year" | "half" | "quarter" | "month" | "week" | "day";
                                on?: string;
                            } | {
                                text: string;
                                /** @enum {string} */
                                kind: "from";
                                /** Format: date */
                                start: string;
                            } | {
                                text: string;
                                /** @enum {string} */
                                kind: "standing";
                            } | {
                                text: string;
                                /** @enum {string} */
                                kind: "relative";
                                within: {
                                    n: number;
                                    /** @enum {string} */
                                    unit: "working_day" | "day" | "month" | "year";
                                };
                            } | {
                                text: string;
                                /** @enum {string} */
                                kind: "urgent";
                            } | null;
                            /** @enum {string} */
                            deadlineOrigin: "text" | "assigned";
                            /** Format: date */
                            due: string | null;
                            leads: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            }[];
                            unresolved: {
                                /** @enum {string} */
                                role: "lead" | "support";
                                name: string;
                            }[];
                            leader: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            /** @enum {string} */
                            state: "not_due" | "in_progress" | "waiting" | "done_on_time" | "done_late" | "overdue";
                            daysLate: number;
                            periods: {
                                newest: string;
                                /** Format: date */
                                due: string | null;
                                overdue: number;
                                oldest: string | null;
                            } | null;
                            lines: {
                                total: number;
                                silent: number;
                                overdue: number;
                                waiting: number;
                                done: number;
                            };
                            field: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            /** Format: date-time */
                            issuedAt: string;
                            version: number;
                            deliverable: string | null;
                            deadlineAssigned: {
                                /** Format: uuid */
                                by: string;
                                byName: string;
                                /** Format: date-time */
                                at: string;
                                basis: string;
                            } | null;
                            issuer: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            };
                            issuedBy: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            };
                            thread: {
                                /** Format: uuid */
                                id: string;
                                type: string | null;
                                number: string | null;
                                issuer: string | null;
                                /** Format: date */
                                date: string | null;
                                title: string | null;
                                presence: string;
                            }[];
                            clauses: {
                                /** Format: uuid */
                                id: string;
                                path: string;
                                heading: string;
                                start: number;
                                end: number;
                            }[];
                            linesOwed: {
                                /** @enum {string} */
                                kind: "order" | "request";
                                /** @enum {string} */
                                role: "lead" | "support";
                                /** Format: date */
                                due: string | null;
                                /** Format: date */
                                startsOn: string | null;
                                /** Format: date-time */
                                firstReportedAt: string | null;
                                /** Format: date-time */
                                lastReportedAt: string | null;
                                percent: number | null;
                                /** Format: date */
                                submittedOn: string | null;
                                /** Format: date */
                                completedOn: string | null;
                                /** Format: uuid */
                                occurrenceId: string;
                                /** Format: uuid */
                                obligationId: string;
                                unit: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                };
                                groupName: string | null;
                                /** @enum {string} */
                                origin: "text" | "assigned";
                                assigned: {
                                    /** Format: uuid */
                                    by: string;
                                    byName: string;
                                    /** Format: date-time */
                                    at: string;
                                    basis: string;
                                } | null;
                                head: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                } | null;
                                /** Format: date */
                                periodStart: string | null;
                                periodLabel: string | null;
                                /** @enum {string} */
                                state: "not_due" | "in_progress" | "waiting" | "done_on_time" | "done_late" | "overdue";
                                silent: boolean;
                                daysLate: number;
                                lastReport: {
                                    /** Format: date-time */
                                    at: string;
                                    /** @enum {string} */
                                    kind: "progress" | "completion";
                                    percent: number | null;
                                    words: string;
                                    state: string;
                                } | null;
                            }[];
                            changes: {
                                /** Format: uuid */
                                id: string;
                                /** @enum {string} */
                                action: "lead_assigned" | "due_assigned" | "leader_assigned" | "member_joined" | "member_left" | "unit_succeeded" | "field_chosen" | "field_followed";
                                before?: unknown;
                                after?: unknown;
                                basis: string;
                                person: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                };
                                /** Format: date-time */
                                at: string;
                            }[];
                            fieldOwn: boolean;
                            fieldProposal: {
                                field: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                };
                                because: string[];
                            } | null;
                            may: {
                                assignLater: boolean;
                                readDocument: boolean;
                                chooseField: boolean;
                                direct: boolean;
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
    "/api/p/{province}/directives/{id}/field": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lĩnh vực của văn bản, đề xuất và lịch sử chọn
         * @description Quyền: documents.read
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
                            field: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            proposal: {
                                field: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                };
                                because: string[];
                            } | null;
                            ownTasks: number;
                            history: {
                                before: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                } | null;
                                after: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                } | null;
                                person: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                };
                                onBehalfOf: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                } | null;
                                /** Format: date-time */
                                at: string;
                            }[];
                            may: {
                                choose: boolean;
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
        /**
         * Chọn lĩnh vực của văn bản; nhiệm vụ không có lĩnh vực riêng theo văn bản
         * @description Quyền: documents.read
         */
        put: {
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
                        seen: string | null;
                        /** Format: uuid */
                        fieldId: string | null;
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
                            field: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            proposal: {
                                field: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                };
                                because: string[];
                            } | null;
                            ownTasks: number;
                            history: {
                                before: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                } | null;
                                after: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                } | null;
                                person: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                };
                                onBehalfOf: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                } | null;
                                /** Format: date-time */
                                at: string;
                            }[];
                            may: {
                                choose: boolean;
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
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/p/{province}/tasks/{id}/field": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Chọn lĩnh vực riêng của nhiệm vụ, hoặc theo văn bản
         * @description Quyền: tasks.read
         */
        put: {
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
                        version: number;
                        /** Format: uuid */
                        fieldId: string | null;
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
                            /** Format: uuid */
                            id: string;
                            document: {
                                /** Format: uuid */
                                id: string;
                                type: string | null;
                                number: string | null;
                                issuer: string | null;
                                /** Format: date */
                                date: string | null;
                                title: string | null;
                            };
                            clausePath: string;
                            text: string;
                            start: number;
                            end: number;
                            /** @enum {string} */
                            kind: "order" | "request";
                            deadline: {
                                text: string;
                                /** @enum {string} */
                                kind: "date";
                                /** Format: date */
                                due: string;
                            } | {
                                text: string;
                                /** @enum {string} */
                                kind: "recurring";
                                /** @enum {string} */
                                every: "year" | "half" | "quarter" | "month" | "week" | "day";
                                on?: string;
                            } | {
                                text: string;
                                /** @enum {string} */
                                kind: "from";
                                /** Format: date */
                                start: string;
                            } | {
                                text: string;
                                /** @enum {string} */
                                kind: "standing";
                            } | {
                                text: string;
                                /** @enum {string} */
                                kind: "relative";
                                within: {
                                    n: number;
                                    /** @enum {string} */
                                    unit: "working_day" | "day" | "month" | "year";
                                };
                            } | {
                                text: string;
                                /** @enum {string} */
                                kind: "urgent";
                            } | null;
                            /** @enum {string} */
                            deadlineOrigin: "text" | "assigned";
                            /** Format: date */
                            due: string | null;
                            leads: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            }[];
                            unresolved: {
                                /** @enum {string} */
                                role: "lead" | "support";
                                name: string;
                            }[];
                            leader: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            /** @enum {string} */
                            state: "not_due" | "in_progress" | "waiting" | "done_on_time" | "done_late" | "overdue";
                            daysLate: number;
                            periods: {
                                newest: string;
                                /** Format: date */
                                due: string | null;
                                overdue: number;
                                oldest: string | null;
                            } | null;
                            lines: {
                                total: number;
                                silent: number;
                                overdue: number;
                                waiting: number;
                                done: number;
                            };
                            field: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            /** Format: date-time */
                            issuedAt: string;
                            version: number;
                            deliverable: string | null;
                            deadlineAssigned: {
                                /** Format: uuid */
                                by: string;
                                byName: string;
                                /** Format: date-time */
                                at: string;
                                basis: string;
                            } | null;
                            issuer: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            };
                            issuedBy: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            };
                            thread: {
                                /** Format: uuid */
                                id: string;
                                type: string | null;
                                number: string | null;
                                issuer: string | null;
                                /** Format: date */
                                date: string | null;
                                title: string | null;
                                presence: string;
                            }[];
                            clauses: {
                                /** Format: uuid */
                                id: string;
                                path: string;
                                heading: string;
                                start: number;
                                end: number;
                            }[];
                            linesOwed: {
                                /** @enum {string} */
                                kind: "order" | "request";
                                /** @enum {string} */
                                role: "lead" | "support";
                                /** Format: date */
                                due: string | null;
                                /** Format: date */
                                startsOn: string | null;
                                /** Format: date-time */
                                firstReportedAt: string | null;
                                /** Format: date-time */
                                lastReportedAt: string | null;
                                percent: number | null;
                                /** Format: date */
                                submittedOn: string | null;
                                /** Format: date */
                                completedOn: string | null;
                                /** Format: uuid */
                                occurrenceId: string;
                                /** Format: uuid */
                                obligationId: string;
                                unit: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                };
                                groupName: string | null;
                                /** @enum {string} */
                                origin: "text" | "assigned";
                                assigned: {
                                    /** Format: uuid */
                                    by: string;
                                    byName: string;
                                    /** Format: date-time */
                                    at: string;
                                    basis: string;
                                } | null;
                                head: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                } | null;
                                /** Format: date */
                                periodStart: string | null;
                                periodLabel: string | null;
                                /** @enum {string} */
                                state: "not_due" | "in_progress" | "waiting" | "done_on_time" | "done_late" | "overdue";
                                silent: boolean;
                                daysLate: number;
                                lastReport: {
                                    /** Format: date-time */
                                    at: string;
                                    /** @enum {string} */
                                    kind: "progress" | "completion";
                                    percent: number | null;
                                    words: string;
                                    state: string;
                                } | null;
                            }[];
                            changes: {
                                /** Format: uuid */
                                id: string;
                                /** @enum {string} */
                                action: "lead_assigned" | "due_assigned" | "leader_assigned" | "member_joined" | "member_left" | "unit_succeeded" | "field_chosen" | "field_followed";
                                before?: unknown;
                                after?: unknown;
                                basis: string;
                                person: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                };
                                /** Format: date-time */
                                at: string;
                            }[];
                            fieldOwn: boolean;
                            fieldProposal: {
                                field: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                };
                                because: string[];
                            } | null;
                            may: {
                                assignLater: boolean;
                                readDocument: boolean;
                                chooseField: boolean;
                                direct: boolean;
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
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/p/{province}/tasks/{id}/thread": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Mạch chỉ đạo của một nhiệm vụ: lên đến văn bản cao nhất, xuống đến việc cấp dưới và minh chứng
         * @description Quyền: tasks.read
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
                            up: {
                                document: {
                                    /** Format: uuid */
                                    id: string;
                                    type: string | null;
                                    number: string | null;
                                    issuer: string | null;
                                    /** Format: date */
                                    date: string | null;
                                    title: string | null;
                                    /** @enum {string} */
                                    presence: "full" | "card" | "stub";
                                    readable: boolean;
                                };
                                clauses: {
                                    /** Format: uuid */
                                    id: string;
                                    path: string;
                                    heading: string | null;
                                    start: number;
                                    end: number;
                                    whole: boolean;
                                }[];
                            }[];
                            below: {
                                /** Format: uuid */
                                id: string;
                                document: {
                                    /** Format: uuid */
                                    id: string;
                                    type: string | null;
                                    number: string | null;
                                    issuer: string | null;
                                    /** Format: date */
                                    date: string | null;
                                    title: string | null;
                                };
                                clausePath: string;
                                text: string;
                                /** @enum {string} */
                                kind: "order" | "request";
                                leads: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                }[];
                                /** Format: date */
                                due: string | null;
                                /** @enum {string} */
                                state: "not_due" | "in_progress" | "waiting" | "done_on_time" | "done_late" | "overdue";
                                daysLate: number;
                                periods: {
                                    newest: string;
                                    /** Format: date */
                                    due: string | null;
                                    overdue: number;
                                    oldest: string | null;
                                } | null;
                                lines: {
                                    total: number;
                                    silent: number;
                                    overdue: number;
                                    waiting: number;
                                    done: number;
                                };
                            }[];
                            documentsBelow: {
                                /** Format: uuid */
                                id: string;
                                type: string | null;
                                number: string | null;
                                issuer: string | null;
                                /** Format: date */
                                date: string | null;
                                title: string | null;
                                /** @enum {string} */
                                presence: "full" | "card" | "stub";
                                readable: boolean;
                            }[];
                            moreBelow: boolean;
                            evidence: {
                                /** Format: uuid */
                                reportId: string;
                                /** Format: uuid */
                                occurrenceId: string;
                                unit: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                };
                                /** Format: date-time */
                                at: string;
                                /** @enum {string} */
                                kind: "progress" | "completion";
                                files: {
                                    sha256: string;
                                    name: string;
                                }[];
                            }[];
                            waiting: number;
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
    "/api/p/{province}/directives/{id}/clause-tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Mỗi điều khoản của văn bản có bao nhiêu nhiệm vụ, kể cả của văn bản cấp dưới
         * @description Quyền: tasks.read
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
                            items: {
                                /** Format: uuid */
                                clauseId: string;
                                own: number;
                                below: number;
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
    "/api/p/{province}/directives/{id}/clauses/{clause}/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Nhiệm vụ của một điều khoản, và nhiệm vụ của văn bản cấp dưới thực hiện điều khoản đó
         * @description Quyền: tasks.read
         */
        get: {
            parameters: {
                query?: {
                    column?: string;
                };
                header?: never;
                path: {
                    province: string;
                    id: string;
                    clause: string;
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
                            clause: {
                                /** Format: uuid */
                                id: string;
                                path: string;
                                heading: string;
                                start: number;
                                end: number;
                            };
                            own: {
                                /** Format: uuid */
                                id: string;
                                document: {
                                    /** Format: uuid */
                                    id: string;
                                    type: string | null;
                                    number: string | null;
                                    issuer: string | null;
                                    /** Format: date */
                                    date: string | null;
                                    title: string | null;
                                };
                                clausePath: string;
                                text: string;
                                /** @enum {string} */
                                kind: "order" | "request";
                                leads: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                }[];
                                /** Format: date */
                                due: string | null;
                                /** @enum {string} */
                                state: "not_due" | "in_progress" | "waiting" | "done_on_time" | "done_late" | "overdue";
                                daysLate: number;
                                periods: {
                                    newest: string;
                                    /** Format: date */
                                    due: string | null;
                                    overdue: number;
                                    oldest: string | null;
                                } | null;
                                lines: {
                                    total: number;
                                    silent: number;
                                    overdue: number;
                                    waiting: number;
                                    done: number;
                                };
                            }[];
                            below: {
                                /** Format: uuid */
                                id: string;
                                document: {
                                    /** Format: uuid */
                                    id: string;
                                    type: string | null;
                                    number: string | null;
                                    issuer: string | null;
                                    /** Format: date */
                                    date: string | null;
                                    title: string | null;
                                };
                                clausePath: string;
                                text: string;
                                /** @enum {string} */
                                kind: "order" | "request";
                                leads: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                }[];
                                /** Format: date */
                                due: string | null;
                                /** @enum {string} */
                                state: "not_due" | "in_progress" | "waiting" | "done_on_time" | "done_late" | "overdue";
                                daysLate: number;
                                periods: {
                                    newest: string;
                                    /** Format: date */
                                    due: string | null;
                                    overdue: number;
                                    oldest: string | null;
                                } | null;
                                lines: {
                                    total: number;
                                    silent: number;
                                    overdue: number;
                                    waiting: number;
                                    done: number;
                                };
                            }[];
                            documentsBelow: {
                                /** Format: uuid */
                                id: string;
                                type: string | null;
                                number: string | null;
                                issuer: string | null;
                                /** Format: date */
                                date: string | null;
                                title: string | null;
                                /** @enum {string} */
                                presence: "full" | "card" | "stub";
                                readable: boolean;
                            }[];
                            more: boolean;
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
    "/api/p/{province}/directives/{id}/coverage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Độ phủ: điều khoản nào có đơn vị nào làm, điều khoản nào chưa có nhiệm vụ, chờ ở khâu nào bao nhiêu ngày
         * @description Quyền: documents.read
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
                            document: {
                                /** Format: uuid */
                                id: string;
                                type: string | null;
                                number: string | null;
                                issuer: string | null;
                                /** Format: date */
                                date: string | null;
                                title: string | null;
                                /** @enum {string} */
                                presence: "full" | "card" | "stub";
                                readable: boolean;
                            };
                            /** Format: date */
                            today: string;
                            columns: {
                                key: string;
                                name: string;
                                tasks: number;
                            }[];
                            rows: {
                                clause: {
                                    /** Format: uuid */
                                    id: string;
                                    path: string;
                                    heading: string;
                                    start: number;
                                    end: number;
                                    depth: number;
                                };
                                /** @enum {string|null} */
                                kind: "covered" | "open" | "plain" | null;
                                own: number;
                                below: number;
                                withoutLead: number;
                                cells: {
                                    column: string;
                                    lead: number;
                                    support: number;
                                }[];
                            }[];
                            totals: {
                                clauses: number;
                                open: number;
                                plain: number;
                                tasks: number;
                                withoutLead: number;
                                outside: number;
                            };
                            unseen: number;
                            withoutLead: {
                                /** Format: uuid */
                                id: string;
                                document: {
                                    /** Format: uuid */
                                    id: string;
                                    type: string | null;
                                    number: string | null;
                                    issuer: string | null;
                                    /** Format: date */
                                    date: string | null;
                                    title: string | null;
                                };
                                clausePath: string;
                                text: string;
                                /** @enum {string} */
                                kind: "order" | "request";
                                leads: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                }[];
                                /** Format: date */
                                due: string | null;
                                /** @enum {string} */
                                state: "not_due" | "in_progress" | "waiting" | "done_on_time" | "done_late" | "overdue";
                                daysLate: number;
                                periods: {
                                    newest: string;
                                    /** Format: date */
                                    due: string | null;
                                    overdue: number;
                                    oldest: string | null;
                                } | null;
                                lines: {
                                    total: number;
                                    silent: number;
                                    overdue: number;
                                    waiting: number;
                                    done: number;
                                };
                            }[];
                            outside: {
                                /** Format: uuid */
                                id: string;
                                document: {
                                    /** Format: uuid */
                                    id: string;
                                    type: string | null;
                                    number: string | null;
                                    issuer: string | null;
                                    /** Format: date */
                                    date: string | null;
                                    title: string | null;
                                };
                                clausePath: string;
                                text: string;
                                /** @enum {string} */
                                kind: "order" | "request";
                                leads: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                }[];
                                /** Format: date */
                                due: string | null;
                                /** @enum {string} */
                                state: "not_due" | "in_progress" | "waiting" | "done_on_time" | "done_late" | "overdue";
                                daysLate: number;
                                periods: {
                                    newest: string;
                                    /** Format: date */
                                    due: string | null;
                                    overdue: number;
                                    oldest: string | null;
                                } | null;
                                lines: {
                                    total: number;
                                    silent: number;
                                    overdue: number;
                                    waiting: number;
                                    done: number;
                                };
                            }[];
                            waits: {
                                document: {
                                    /** Format: uuid */
                                    id: string;
                                    type: string | null;
                                    number: string | null;
                                    issuer: string | null;
                                    /** Format: date */
                                    date: string | null;
                                    title: string | null;
                                    /** @enum {string} */
                                    presence: "full" | "card" | "stub";
                                    readable: boolean;
                                };
                                daysAfterUpper: number | null;
                                steps: {
                                    /** @enum {string} */
                                    step: "signed" | "received" | "issued" | "assigned" | "reported";
                                    /** Format: date */
                                    on: string | null;
                                    days: number | null;
                                    waiting: boolean;
                                }[];
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
    "/api/p/{province}/reports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Gửi báo cáo tiến độ hoặc báo cáo hoàn thành
         * @description Quyền: progress.report
         */
        put: {
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
                        occurrenceId: string;
                        /** @enum {string} */
                        kind: "progress" | "completion";
                        /** @default null */
                        percent?: number | null;
                        /** @default null */
                        quantity?: number | null;
                        /** @default null */
                        quantityUnit?: string | null;
                        words: string;
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
                            report: {
                                /** Format: uuid */
                                id: string;
                                /** Format: uuid */
                                occurrenceId: string;
                                /** Format: uuid */
                                taskId: string;
                                unit: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                };
                                person: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                };
                                onBehalfOf: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                } | null;
                                /** Format: date-time */
                                at: string;
                                /** @enum {string} */
                                kind: "progress" | "completion";
                                percent: number | null;
                                quantity: number | null;
                                quantityUnit: string | null;
                                words: string;
                                /** @enum {string} */
                                state: "submitted" | "accepted" | "returned" | "noted" | "withdrawn";
                                decision: {
                                    by: {
                                        /** Format: uuid */
                                        id: string;
                                        name: string;
                                    };
                                    onBehalfOf: {
                                        /** Format: uuid */
                                        id: string;
                                        name: string;
                                    } | null;
                                    /** Format: date-time */
                                    at: string;
                                    reason: string | null;
                                } | null;
                                files: {
                                    sha256: string;
                                    name: string;
                                    mediaType: string;
                                    size: number;
                                    addedBy: {
                                        /** Format: uuid */
                                        id: string;
                                        name: string;
                                    };
                                    /** Format: date-time */
                                    addedAt: string;
                                }[];
                                may: {
                                    withdraw: boolean;
                                    addFiles: boolean;
                                    accept: boolean;
                                    return: boolean;
                                };
                            };
                            line: {
                                /** @enum {string} */
                                state: "not_due" | "in_progress" | "waiting" | "done_on_time" | "done_late" | "overdue";
                                silent: boolean;
                                daysLate: number;
                                version: number;
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
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/p/{province}/reports/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Rút báo cáo hoàn thành chưa được xử lý
         * @description Quyền: progress.report
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
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            report: {
                                /** Format: uuid */
                                id: string;
                                /** Format: uuid */
                                occurrenceId: string;
                                /** Format: uuid */
                                taskId: string;
                                unit: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                };
                                person: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                };
                                onBehalfOf: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                } | null;
                                /** Format: date-time */
                                at: string;
                                /** @enum {string} */
                                kind: "progress" | "completion";
                                percent: number | null;
                                quantity: number | null;
                                quantityUnit: string | null;
                                words: string;
                                /** @enum {string} */
                                state: "submitted" | "accepted" | "returned" | "noted" | "withdrawn";
                                decision: {
                                    by: {
                                        /** Format: uuid */
                                        id: string;
                                        name: string;
                                    };
                                    onBehalfOf: {
                                        /** Format: uuid */
                                        id: string;
                                        name: string;
                                    } | null;
                                    /** Format: date-time */
                                    at: string;
                                    reason: string | null;
                                } | null;
                                files: {
                                    sha256: string;
                                    name: string;
                                    mediaType: string;
                                    size: number;
                                    addedBy: {
                                        /** Format: uuid */
                                        id: string;
                                        name: string;
                                    };
                                    /** Format: date-time */
                                    addedAt: string;
                                }[];
                                may: {
                                    withdraw: boolean;
                                    addFiles: boolean;
                                    accept: boolean;
                                    return: boolean;
                                };
                            };
                            line: {
                                /** @enum {string} */
                                state: "not_due" | "in_progress" | "waiting" | "done_on_time" | "done_late" | "overdue";
                                silent: boolean;
                                daysLate: number;
                                version: number;
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
    "/api/p/{province}/reports/{id}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Chấp nhận báo cáo hoàn thành
         * @description Quyền: progress.review
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
                        version: number;
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
                            report: {
                                /** Format: uuid */
                                id: string;
                                /** Format: uuid */
                                occurrenceId: string;
                                /** Format: uuid */
                                taskId: string;
                                unit: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                };
                                person: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                };
                                onBehalfOf: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                } | null;
                                /** Format: date-time */
                                at: string;
                                /** @enum {string} */
                                kind: "progress" | "completion";
                                percent: number | null;
                                quantity: number | null;
                                quantityUnit: string | null;
                                words: string;
                                /** @enum {string} */
                                state: "submitted" | "accepted" | "returned" | "noted" | "withdrawn";
                                decision: {
                                    by: {
                                        /** Format: uuid */
                                        id: string;
                                        name: string;
                                    };
                                    onBehalfOf: {
                                        /** Format: uuid */
                                        id: string;
                                        name: string;
                                    } | null;
                                    /** Format: date-time */
                                    at: string;
                                    reason: string | null;
                                } | null;
                                files: {
                                    sha256: string;
                                    name: string;
                                    mediaType: string;
                                    size: number;
                                    addedBy: {
                                        /** Format: uuid */
                                        id: string;
                                        name: string;
                                    };
                                    /** Format: date-time */
                                    addedAt: string;
                                }[];
                                may: {
                                    withdraw: boolean;
                                    addFiles: boolean;
                                    accept: boolean;
                                    return: boolean;
                                };
                            };
                            line: {
                                /** @enum {string} */
                                state: "not_due" | "in_progress" | "waiting" | "done_on_time" | "done_late" | "overdue";
                                silent: boolean;
                                daysLate: number;
                                version: number;
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
    "/api/p/{province}/reports/{id}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Trả lại báo cáo hoàn thành, nêu lý do
         * @description Quyền: progress.review
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
                        version: number;
                        reason: string;
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
                            report: {
                                /** Format: uuid */
                                id: string;
                                /** Format: uuid */
                                occurrenceId: string;
                                /** Format: uuid */
                                taskId: string;
                                unit: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                };
                                person: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                };
                                onBehalfOf: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                } | null;
                                /** Format: date-time */
                                at: string;
                                /** @enum {string} */
                                kind: "progress" | "completion";
                                percent: number | null;
                                quantity: number | null;
                                quantityUnit: string | null;
                                words: string;
                                /** @enum {string} */
                                state: "submitted" | "accepted" | "returned" | "noted" | "withdrawn";
                                decision: {
                                    by: {
                                        /** Format: uuid */
                                        id: string;
                                        name: string;
                                    };
                                    onBehalfOf: {
                                        /** Format: uuid */
                                        id: string;
                                        name: string;
                                    } | null;
                                    /** Format: date-time */
                                    at: string;
                                    reason: string | null;
                                } | null;
                                files: {
                                    sha256: string;
                                    name: string;
                                    mediaType: string;
                                    size: number;
                                    addedBy: {
                                        /** Format: uuid */
                                        id: string;
                                        name: string;
                                    };
                                    /** Format: date-time */
                                    addedAt: string;
                                }[];
                                may: {
                                    withdraw: boolean;
                                    addFiles: boolean;
                                    accept: boolean;
                                    return: boolean;
                                };
                            };
                            line: {
                                /** @enum {string} */
                                state: "not_due" | "in_progress" | "waiting" | "done_on_time" | "done_late" | "overdue";
                                silent: boolean;
                                daysLate: number;
                                version: number;
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
    "/api/p/{province}/reports/{id}/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Gửi tệp minh chứng kèm báo cáo
         * @description Quyền: progress.report
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
                    "multipart/form-data": {
                        /** Format: binary */
                        file: string;
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
                            files: {
                                sha256: string;
                                name: string;
                                mediaType: string;
                                size: number;
                                addedBy: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                };
                                /** Format: date-time */
                                addedAt: string;
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
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/p/{province}/reports/{id}/files/{sha256}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Mở tệp minh chứng
         * @description Quyền: signed-in
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    province: string;
                    id: string;
                    sha256: string;
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
    "/api/p/{province}/occurrences/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Một việc của đơn vị: trạng thái, báo cáo, minh chứng, xử lý
         * @description Quyền: tasks.read
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
                            line: {
                                /** @enum {string} */
                                kind: "order" | "request";
                                /** @enum {string} */
                                role: "lead" | "support";
                                /** Format: date */
                                due: string | null;
                                /** Format: date */
                                startsOn: string | null;
                                /** Format: date-time */
                                firstReportedAt: string | null;
                                /** Format: date-time */
                                lastReportedAt: string | null;
                                percent: number | null;
                                /** Format: date */
                                submittedOn: string | null;
                                /** Format: date */
                                completedOn: string | null;
                                /** Format: uuid */
                                occurrenceId: string;
                                /** Format: uuid */
                                obligationId: string;
                                unit: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                };
                                groupName: string | null;
                                /** @enum {string} */
                                origin: "text" | "assigned";
                                assigned: {
                                    /** Format: uuid */
                                    by: string;
                                    byName: string;
                                    /** Format: date-time */
                                    at: string;
                                    basis: string;
                                } | null;
                                head: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                } | null;
                                /** Format: date */
                                periodStart: string | null;
                                periodLabel: string | null;
                                /** @enum {string} */
                                state: "not_due" | "in_progress" | "waiting" | "done_on_time" | "done_late" | "overdue";
                                silent: boolean;
                                daysLate: number;
                                lastReport: {
                                    /** Format: date-time */
                                    at: string;
                                    /** @enum {string} */
                                    kind: "progress" | "completion";
                                    percent: number | null;
                                    words: string;
                                    state: string;
                                } | null;
                            };
                            version: number;
                            /** Format: date */
                            quietSince: string;
                            task: {
                                /** Format: uuid */
                                id: string;
                                text: string;
                                clausePath: string;
                                deliverable: string | null;
                                /** Format: date-time */
                                issuedAt: string;
                                issuer: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                };
                                leader: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                } | null;
                                document: {
                                    /** Format: uuid */
                                    id: string;
                                    type: string | null;
                                    number: string | null;
                                    issuer: string | null;
                                    /** Format: date */
                                    date: string | null;
                                    title: string | null;
                                };
                            };
                            reports: {
                                /** Format: uuid */
                                id: string;
                                /** Format: uuid */
                                occurrenceId: string;
                                /** Format: uuid */
                                taskId: string;
                                unit: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                };
                                person: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                };
                                onBehalfOf: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                } | null;
                                /** Format: date-time */
                                at: string;
                                /** @enum {string} */
                                kind: "progress" | "completion";
                                percent: number | null;
                                quantity: number | null;
                                quantityUnit: string | null;
                                words: string;
                                /** @enum {string} */
                                state: "submitted" | "accepted" | "returned" | "noted" | "withdrawn";
                                decision: {
                                    by: {
                                        /** Format: uuid */
                                        id: string;
                                        name: string;
                                    };
                                    onBehalfOf: {
                                        /** Format: uuid */
                                        id: string;
                                        name: string;
                                    } | null;
                                    /** Format: date-time */
                                    at: string;
                                    reason: string | null;
                                } | null;
                                files: {
                                    sha256: string;
                                    name: string;
                                    mediaType: string;
                                    size: number;
                                    addedBy: {
                                        /** Format: uuid */
                                        id: string;
                                        name: string;
                                    };
                                    /** Format: date-time */
                                    addedAt: string;
                                }[];
                                may: {
                                    withdraw: boolean;
                                    addFiles: boolean;
                                    accept: boolean;
                                    return: boolean;
                                };
                            }[];
                            periods: {
                                /** Format: uuid */
                                occurrenceId: string;
                                unit: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                };
                                /** @enum {string} */
                                role: "lead" | "support";
                                /** @enum {string} */
                                kind: "order" | "request";
                                /** Format: date */
                                due: string | null;
                                periodLabel: string | null;
                                /** @enum {string} */
                                state: "not_due" | "in_progress" | "waiting" | "done_on_time" | "done_late" | "overdue";
                                silent: boolean;
                                daysLate: number;
                                percent: number | null;
                                /** Format: date-time */
                                lastReportedAt: string | null;
                                open: boolean;
                            }[];
                            neighbours: {
                                /** Format: uuid */
                                occurrenceId: string;
                                unit: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                };
                                /** @enum {string} */
                                role: "lead" | "support";
                                /** @enum {string} */
                                kind: "order" | "request";
                                /** Format: date */
                                due: string | null;
                                periodLabel: string | null;
                                /** @enum {string} */
                                state: "not_due" | "in_progress" | "waiting" | "done_on_time" | "done_late" | "overdue";
                                silent: boolean;
                                daysLate: number;
                                percent: number | null;
                                /** Format: date-time */
                                lastReportedAt: string | null;
                                open: boolean;
                            }[];
                            /** @enum {string|null} */
                            next: "answer" | "report" | "complete" | "wait" | null;
                            returnedReason: string | null;
                            may: {
                                report: boolean;
                                complete: boolean;
                                review: boolean;
                                comment: boolean;
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
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/p/{province}/occurrences/{id}/reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Các báo cáo của một việc, mới nhất trước
         * @description Quyền: tasks.read
         */
        get: {
            parameters: {
                query?: {
                    cursor?: string;
                    limit?: number;
                };
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
                            items: {
                                /** Format: uuid */
                                id: string;
                                /** Format: uuid */
                                occurrenceId: string;
                                /** Format: uuid */
                                taskId: string;
                                unit: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                };
                                person: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                };
                                onBehalfOf: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                } | null;
                                /** Format: date-time */
                                at: string;
                                /** @enum {string} */
                                kind: "progress" | "completion";
                                percent: number | null;
                                quantity: number | null;
                                quantityUnit: string | null;
                                words: string;
                                /** @enum {string} */
                                state: "submitted" | "accepted" | "returned" | "noted" | "withdrawn";
                                decision: {
                                    by: {
                                        /** Format: uuid */
                                        id: string;
                                        name: string;
                                    };
                                    onBehalfOf: {
                                        /** Format: uuid */
                                        id: string;
                                        name: string;
                                    } | null;
                                    /** Format: date-time */
                                    at: string;
                                    reason: string | null;
                                } | null;
                                files: {
                                    sha256: string;
                                    name: string;
                                    mediaType: string;
                                    size: number;
                                    addedBy: {
                                        /** Format: uuid */
                                        id: string;
                                        name: string;
                                    };
                                    /** Format: date-time */
                                    addedAt: string;
                                }[];
                                may: {
                                    withdraw: boolean;
                                    addFiles: boolean;
                                    accept: boolean;
                                    return: boolean;
                                };
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
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/p/{province}/reviews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Báo cáo hoàn thành chờ xác nhận, chờ lâu nhất trước
         * @description Quyền: progress.review
         */
        get: {
            parameters: {
                query?: {
                    cursor?: string;
                    limit?: number;
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
                            items: {
                                report: {
                                    /** Format: uuid */
                                    id: string;
                                    /** Format: uuid */
                                    occurrenceId: string;
                                    /** Format: uuid */
                                    taskId: string;
                                    unit: {
                                        /** Format: uuid */
                                        id: string;
                                        name: string;
                                    };
                                    person: {
                                        /** Format: uuid */
                                        id: string;
                                        name: string;
                                    };
                                    onBehalfOf: {
                                        /** Format: uuid */
                                        id: string;
                                        name: string;
                                    } | null;
                                    /** Format: date-time */
                                    at: string;
                                    /** @enum {string} */
                                    kind: "progress" | "completion";
                                    percent: number | null;
                                    quantity: number | null;
                                    quantityUnit: string | null;
                                    words: string;
                                    /** @enum {string} */
                                    state: "submitted" | "accepted" | "returned" | "noted" | "withdrawn";
                                    decision: {
                                        by: {
                                            /** Format: uuid */
                                            id: string;
                                            name: string;
                                        };
                                        onBehalfOf: {
                                            /** Format: uuid */
                                            id: string;
                                            name: string;
                                        } | null;
                                        /** Format: date-time */
                                        at: string;
                                        reason: string | null;
                                    } | null;
                                    files: number;
                                };
                                version: number;
                                /** Format: date */
                                due: string | null;
                                /** @enum {string} */
                                kind: "order" | "request";
                                /** @enum {string} */
                                role: "lead" | "support";
                                task: {
                                    /** Format: uuid */
                                    id: string;
                                    text: string;
                                    clausePath: string;
                                    documentNumber: string | null;
                                };
                                waitingDays: number;
                            }[];
                            next: string | null;
                            total: number;
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
    "/api/p/{province}/tasks/{id}/comments/{comment}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Ghi ý kiến về một nhiệm vụ
         * @description Quyền: tasks.read
         */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    province: string;
                    id: string;
                    comment: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        words: string;
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
                            /** Format: uuid */
                            id: string;
                            person: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            };
                            onBehalfOf: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            unit: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            words: string;
                            /** Format: date-time */
                            at: string;
                            toldTo: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            }[] | null;
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
    "/api/p/{province}/tasks/{id}/directions/{direction}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Chỉ đạo đơn vị chủ trì về một nhiệm vụ
         * @description Quyền: tasks.read
         */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    province: string;
                    id: string;
                    direction: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        words: string;
                        unitIds?: string[];
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
                            /** Format: uuid */
                            id: string;
                            person: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            };
                            onBehalfOf: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            unit: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            words: string;
                            /** Format: date-time */
                            at: string;
                            toldTo: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            }[] | null;
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
    "/api/p/{province}/tasks/{id}/comments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Ý kiến về một nhiệm vụ, mới nhất trước
         * @description Quyền: tasks.read
         */
        get: {
            parameters: {
                query?: {
                    cursor?: string;
                    limit?: number;
                };
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
                            items: {
                                /** Format: uuid */
                                id: string;
                                person: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                };
                                onBehalfOf: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                } | null;
                                unit: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                } | null;
                                words: string;
                                /** Format: date-time */
                                at: string;
                                toldTo: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                }[] | null;
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
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/p/{province}/tasks/{id}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Diễn biến của một nhiệm vụ: giao việc, báo cáo, xử lý, ý kiến, thay đổi
         * @description Quyền: tasks.read
         */
        get: {
            parameters: {
                query?: {
                    cursor?: string;
                    limit?: number;
                };
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
                            items: ({
                                /** @enum {string} */
                                type: "issued";
                                /** Format: uuid */
                                id: string;
                                /** Format: date-time */
                                at: string;
                                person: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                };
                            } | {
                                /** @enum {string} */
                                type: "report";
                                /** Format: uuid */
                                id: string;
                                /** Format: date-time */
                                at: string;
                                report: {
                                    /** Format: uuid */
                                    id: string;
                                    /** Format: uuid */
                                    occurrenceId: string;
                                    /** Format: uuid */
                                    taskId: string;
                                    unit: {
                                        /** Format: uuid */
                                        id: string;
                                        name: string;
                                    };
                                    person: {
                                        /** Format: uuid */
                                        id: string;
                                        name: string;
                                    };
                                    onBehalfOf: {
                                        /** Format: uuid */
                                        id: string;
                                        name: string;
                                    } | null;
                                    /** Format: date-time */
                                    at: string;
                                    /** @enum {string} */
                                    kind: "progress" | "completion";
                                    percent: number | null;
                                    quantity: number | null;
                                    quantityUnit: string | null;
                                    words: string;
                                    /** @enum {string} */
                                    state: "submitted" | "accepted" | "returned" | "noted" | "withdrawn";
                                    decision: {
                                        by: {
                                            /** Format: uuid */
                                            id: string;
                                            name: string;
                                        };
                                        onBehalfOf: {
                                            /** Format: uuid */
                                            id: string;
                                            name: string;
                                        } | null;
                                        /** Format: date-time */
                                        at: string;
                                        reason: string | null;
                                    } | null;
                                    files: {
                                        sha256: string;
                                        name: string;
                                        mediaType: string;
                                        size: number;
                                        addedBy: {
                                            /** Format: uuid */
                                            id: string;
                                            name: string;
                                        };
                                        /** Format: date-time */
                                        addedAt: string;
                                    }[];
                                };
                            } | {
                                /** @enum {string} */
                                type: "decision";
                                /** Format: uuid */
                                id: string;
                                /** Format: date-time */
                                at: string;
                                /** Format: uuid */
                                reportId: string;
                                /** Format: uuid */
                                occurrenceId: string;
                                unit: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                };
                                /** @enum {string} */
                                decision: "accepted" | "returned";
                                person: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                };
                                onBehalfOf: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                } | null;
                                reason: string | null;
                            } | {
                                /** @enum {string} */
                                type: "comment";
                                /** Format: uuid */
                                id: string;
                                /** Format: date-time */
                                at: string;
                                comment: {
                                    /** Format: uuid */
                                    id: string;
                                    person: {
                                        /** Format: uuid */
                                        id: string;
                                        name: string;
                                    };
                                    onBehalfOf: {
                                        /** Format: uuid */
                                        id: string;
                                        name: string;
                                    } | null;
                                    unit: {
                                        /** Format: uuid */
                                        id: string;
                                        name: string;
                                    } | null;
                                    words: string;
                                    /** Format: date-time */
                                    at: string;
                                    toldTo: {
                                        /** Format: uuid */
                                        id: string;
                                        name: string;
                                    }[] | null;
                                };
                            } | {
                                /** @enum {string} */
                                type: "change";
                                /** Format: uuid */
                                id: string;
                                /** Format: date-time */
                                at: string;
                                action: string;
                                before?: unknown;
                                after?: unknown;
                                basis: string;
                                person: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                };
                            })[];
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
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/p/{province}/overview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Toàn cảnh
         * @description Quyền: overview.read
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
                            /** Format: date-time */
                            at: string;
                            /** Format: date */
                            today: string;
                            scope: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            }[];
                            header: {
                                total: {
                                    value: number;
                                    link: {
                                        path: string;
                                        query: {
                                            [key: string]: string;
                                        };
                                    };
                                };
                                doneOnTime: {
                                    value: number;
                                    link: {
                                        path: string;
                                        query: {
                                            [key: string]: string;
                                        };
                                    };
                                };
                                doneLate: {
                                    value: number;
                                    link: {
                                        path: string;
                                        query: {
                                            [key: string]: string;
                                        };
                                    };
                                };
                                waiting: {
                                    value: number;
                                    link: {
                                        path: string;
                                        query: {
                                            [key: string]: string;
                                        };
                                    };
                                };
                                open: {
                                    value: number;
                                    link: {
                                        path: string;
                                        query: {
                                            [key: string]: string;
                                        };
                                    };
                                };
                                silent: {
                                    value: number;
                                    link: {
                                        path: string;
                                        query: {
                                            [key: string]: string;
                                        };
                                    };
                                };
                                overdue: {
                                    value: number;
                                    link: {
                                        path: string;
                                        query: {
                                            [key: string]: string;
                                        };
                                    };
                                };
                                tasks: number;
                                lateUnits: number;
                                requests: {
                                    value: number;
                                    link: {
                                        path: string;
                                        query: {
                                            [key: string]: string;
                                        };
                                    };
                                };
                                support: {
                                    value: number;
                                    link: {
                                        path: string;
                                        query: {
                                            [key: string]: string;
                                        };
                                    };
                                };
                                supportOverdue: {
                                    value: number;
                                    link: {
                                        path: string;
                                        query: {
                                            [key: string]: string;
                                        };
                                    };
                                };
                            };
                            late: {
                                items: {
                                    unit: {
                                        /** Format: uuid */
                                        id: string;
                                        name: string;
                                    };
                                    kind: string;
                                    lead: {
                                        value: number;
                                        link: {
                                            path: string;
                                            query: {
                                                [key: string]: string;
                                            };
                                        };
                                    };
                                    support: {
                                        value: number;
                                        link: {
                                            path: string;
                                            query: {
                                                [key: string]: string;
                                            };
                                        };
                                    };
                                    days: number;
                                    oldest: {
                                        /** Format: uuid */
                                        occurrenceId: string;
                                        /** Format: uuid */
                                        taskId: string;
                                        text: string;
                                        clausePath: string;
                                        documentNumber: string | null;
                                        unit: {
                                            /** Format: uuid */
                                            id: string;
                                            name: string;
                                        };
                                        /** Format: date */
                                        due: string | null;
                                        /** @enum {string} */
                                        role: "lead" | "support";
                                    } | null;
                                }[];
                                more: number;
                            };
                            silent: {
                                items: {
                                    unit: {
                                        /** Format: uuid */
                                        id: string;
                                        name: string;
                                    };
                                    kind: string;
                                    quiet: {
                                        value: number;
                                        link: {
                                            path: string;
                                            query: {
                                                [key: string]: string;
                                            };
                                        };
                                    };
                                    overdue: {
                                        value: number;
                                        link: {
                                            path: string;
                                            query: {
                                                [key: string]: string;
                                            };
                                        };
                                    };
                                    total: {
                                        value: number;
                                        link: {
                                            path: string;
                                            query: {
                                                [key: string]: string;
                                            };
                                        };
                                    };
                                    nothingAtAll: boolean;
                                }[];
                                more: number;
                            };
                            soon: {
                                count: {
                                    value: number;
                                    link: {
                                        path: string;
                                        query: {
                                            [key: string]: string;
                                        };
                                    };
                                };
                                items: {
                                    /** Format: uuid */
                                    occurrenceId: string;
                                    /** Format: uuid */
                                    taskId: string;
                                    text: string;
                                    clausePath: string;
                                    documentNumber: string | null;
                                    unit: {
                                        /** Format: uuid */
                                        id: string;
                                        name: string;
                                    };
                                    /** Format: date */
                                    due: string | null;
                                    days: number;
                                    silent: boolean;
                                }[];
                            };
                            waiting: {
                                count: {
                                    value: number;
                                    link: {
                                        path: string;
                                        query: {
                                            [key: string]: string;
                                        };
                                    };
                                };
                                /** Format: date */
                                since: string | null;
                            };
                            communes: {
                                unit: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                };
                                code: string;
                                isBorder: boolean;
                                total: {
                                    value: number;
                                    link: {
                                        path: string;
                                        query: {
                                            [key: string]: string;
                                        };
                                    };
                                };
                                done: {
                                    value: number;
                                    link: {
                                        path: string;
                                        query: {
                                            [key: string]: string;
                                        };
                                    };
                                };
                                overdue: {
                                    value: number;
                                    link: {
                                        path: string;
                                        query: {
                                            [key: string]: string;
                                        };
                                    };
                                };
                                quiet: {
                                    value: number;
                                    link: {
                                        path: string;
                                        query: {
                                            [key: string]: string;
                                        };
                                    };
                                };
                                soon: {
                                    value: number;
                                    link: {
                                        path: string;
                                        query: {
                                            [key: string]: string;
                                        };
                                    };
                                };
                            }[];
                            participation: {
                                unit: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                };
                                lead: {
                                    value: number;
                                    link: {
                                        path: string;
                                        query: {
                                            [key: string]: string;
                                        };
                                    };
                                };
                                support: {
                                    value: number;
                                    link: {
                                        path: string;
                                        query: {
                                            [key: string]: string;
                                        };
                                    };
                                };
                                overdue: {
                                    value: number;
                                    link: {
                                        path: string;
                                        query: {
                                            [key: string]: string;
                                        };
                                    };
                                };
                                quiet: {
                                    value: number;
                                    link: {
                                        path: string;
                                        query: {
                                            [key: string]: string;
                                        };
                                    };
                                };
                                waiting: {
                                    value: number;
                                    link: {
                                        path: string;
                                        query: {
                                            [key: string]: string;
                                        };
                                    };
                                };
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
    "/api/p/{province}/overview/decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Việc cần quyết định
         * @description Quyền: overview.read
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
                            assignments: {
                                count: {
                                    value: number;
                                    link: {
                                        path: string;
                                        query: {
                                            [key: string]: string;
                                        };
                                    };
                                };
                                items: {
                                    /** Format: uuid */
                                    documentId: string;
                                    document: {
                                        /** Format: uuid */
                                        id: string;
                                        type: string | null;
                                        number: string | null;
                                        issuer: string | null;
                                        /** Format: date */
                                        date: string | null;
                                        title: string | null;
                                        presence: string;
                                    };
                                    submittedBy: {
                                        /** Format: uuid */
                                        id: string;
                                        name: string;
                                    };
                                    /** Format: date-time */
                                    submittedAt: string;
                                    days: number;
                                }[];
                            } | null;
                            reviews: {
                                count: {
                                    value: number;
                                    link: {
                                        path: string;
                                        query: {
                                            [key: string]: string;
                                        };
                                    };
                                };
                                /** Format: date */
                                since: string | null;
                                items: {
                                    /** Format: uuid */
                                    occurrenceId: string;
                                    /** Format: uuid */
                                    taskId: string;
                                    text: string;
                                    clausePath: string;
                                    documentNumber: string | null;
                                    unit: {
                                        /** Format: uuid */
                                        id: string;
                                        name: string;
                                    };
                                    /** Format: date */
                                    due: string | null;
                                    /** Format: uuid */
                                    reportId: string;
                                    /** Format: date */
                                    submittedOn: string;
                                    days: number;
                                }[];
                            } | null;
                            withoutLead: {
                                value: number;
                                link: {
                                    path: string;
                                    query: {
                                        [key: string]: string;
                                    };
                                };
                            } | null;
                            withoutDeadline: {
                                value: number;
                                link: {
                                    path: string;
                                    query: {
                                        [key: string]: string;
                                    };
                                };
                            } | null;
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
    "/api/p/{province}/overview/lines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Danh sách đầu việc đứng sau một con số của Toàn cảnh
         * @description Quyền: overview.read
         */
        get: {
            parameters: {
                query?: {
                    filter?: "all" | "overdue" | "open" | "silent" | "quiet" | "quiet_overdue" | "soon" | "waiting" | "done" | "done_on_time" | "done_late";
                    unit?: string;
                    document?: string;
                    role?: "lead" | "support";
                    kind?: "order" | "request";
                    field?: string | "none";
                    own?: "true" | "false";
                    month?: string;
                    cursor?: string;
                    limit?: number;
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
                            items: {
                                /** Format: uuid */
                                occurrenceId: string;
                                /** Format: uuid */
                                taskId: string;
                                text: string;
                                clausePath: string;
                                documentNumber: string | null;
                                unit: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                };
                                /** Format: date */
                                due: string | null;
                                /** @enum {string} */
                                role: "lead" | "support";
                                /** @enum {string} */
                                kind: "order" | "request";
                                periodLabel: string | null;
                                /** @enum {string} */
                                state: "not_due" | "in_progress" | "waiting" | "done_on_time" | "done_late" | "overdue";
                                silent: boolean;
                                daysLate: number;
                                percent: number | null;
                                /** Format: date-time */
                                lastReportedAt: string | null;
                            }[];
                            next: string | null;
                            total: number;
                            unit: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            document: {
                                /** Format: uuid */
                                id: string;
                                type: string | null;
                                number: string | null;
                            } | null;
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
    "/api/p/{province}/overview/lines.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Tải danh sách đầu việc về bảng tính (CSV), theo bộ lọc của danh sách
         * @description Quyền: overview.read
         */
        get: {
            parameters: {
                query?: {
                    filter?: "all" | "overdue" | "open" | "silent" | "quiet" | "quiet_overdue" | "soon" | "waiting" | "done" | "done_on_time" | "done_late";
                    unit?: string;
                    document?: string;
                    role?: "lead" | "support";
                    kind?: "order" | "request";
                    field?: string | "none";
                    own?: "true" | "false";
                    month?: string;
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
    "/api/p/{province}/overview/documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Chuỗi văn bản: mỗi văn bản triển khai văn bản nào, sau bao nhiêu ngày, kết quả đến đâu
         * @description Quyền: overview.read
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
                            items: {
                                document: {
                                    /** Format: uuid */
                                    id: string;
                                    type: string | null;
                                    number: string | null;
                                    issuer: string | null;
                                    /** Format: date */
                                    date: string | null;
                                    title: string | null;
                                    presence: string;
                                };
                                parent: {
                                    /** Format: uuid */
                                    id: string;
                                    days: number | null;
                                } | null;
                                depth: number;
                                counts: {
                                    total: {
                                        value: number;
                                        link: {
                                            path: string;
                                            query: {
                                                [key: string]: string;
                                            };
                                        };
                                    };
                                    done: {
                                        value: number;
                                        link: {
                                            path: string;
                                            query: {
                                                [key: string]: string;
                                            };
                                        };
                                    };
                                    overdue: {
                                        value: number;
                                        link: {
                                            path: string;
                                            query: {
                                                [key: string]: string;
                                            };
                                        };
                                    };
                                    quiet: {
                                        value: number;
                                        link: {
                                            path: string;
                                            query: {
                                                [key: string]: string;
                                            };
                                        };
                                    };
                                } | null;
                                kept: boolean;
                            }[];
                            more: number;
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
    "/api/p/{province}/overview/fields": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Kết quả theo lĩnh vực
         * @description Quyền: overview.read
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
                            items: {
                                total: {
                                    value: number;
                                    link: {
                                        path: string;
                                        query: {
                                            [key: string]: string;
                                        };
                                    };
                                };
                                doneOnTime: {
                                    value: number;
                                    link: {
                                        path: string;
                                        query: {
                                            [key: string]: string;
                                        };
                                    };
                                };
                                doneLate: {
                                    value: number;
                                    link: {
                                        path: string;
                                        query: {
                                            [key: string]: string;
                                        };
                                    };
                                };
                                waiting: {
                                    value: number;
                                    link: {
                                        path: string;
                                        query: {
                                            [key: string]: string;
                                        };
                                    };
                                };
                                open: {
                                    value: number;
                                    link: {
                                        path: string;
                                        query: {
                                            [key: string]: string;
                                        };
                                    };
                                };
                                silent: {
                                    value: number;
                                    link: {
                                        path: string;
                                        query: {
                                            [key: string]: string;
                                        };
                                    };
                                };
                                overdue: {
                                    value: number;
                                    link: {
                                        path: string;
                                        query: {
                                            [key: string]: string;
                                        };
                                    };
                                };
                                field: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                } | null;
                            }[];
                            idle: string[];
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
    "/api/p/{province}/overview/trend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Kết quả 12 tháng, theo tháng đến hạn
         * @description Quyền: overview.read
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
                            months: {
                                month: string;
                                total: {
                                    value: number;
                                    link: {
                                        path: string;
                                        query: {
                                            [key: string]: string;
                                        };
                                    };
                                };
                                doneOnTime: {
                                    value: number;
                                    link: {
                                        path: string;
                                        query: {
                                            [key: string]: string;
                                        };
                                    };
                                };
                                doneLate: {
                                    value: number;
                                    link: {
                                        path: string;
                                        query: {
                                            [key: string]: string;
                                        };
                                    };
                                };
                                waiting: {
                                    value: number;
                                    link: {
                                        path: string;
                                        query: {
                                            [key: string]: string;
                                        };
                                    };
                                };
                                overdue: {
                                    value: number;
                                    link: {
                                        path: string;
                                        query: {
                                            [key: string]: string;
                                        };
                                    };
                                };
                                notDue: number;
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
    "/api/p/{province}/overview/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Thay đổi từ lần xem trước
         * @description Quyền: overview.read
         */
        get: {
            parameters: {
                query?: {
                    since?: string;
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
                            /** Format: date-time */
                            since: string | null;
                            /** Format: date-time */
                            from: string;
                            reports: number;
                            completions: number;
                            accepted: number;
                            returned: number;
                            newlyOverdue: number;
                            newLines: number;
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
    "/api/p/{province}/overview/directed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Đã chỉ đạo: quyết định từ lần xem trước, và chỉ đạo gần nhất về việc quá hạn của từng đơn vị
         * @description Quyền: overview.read
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
                            /** Format: date-time */
                            since: string | null;
                            /** Format: date-time */
                            from: string;
                            items: {
                                /** @enum {string} */
                                kind: "direction" | "returned" | "lead_assigned" | "due_assigned" | "leader_assigned" | "approved" | "sent_back";
                                /** Format: date-time */
                                at: string;
                                person: string;
                                title: string | null;
                                words: string | null;
                                /** Format: uuid */
                                occurrenceId: string | null;
                                /** Format: uuid */
                                taskId: string | null;
                                /** Format: uuid */
                                documentId: string | null;
                                /** Format: uuid */
                                id: string;
                                subject: string;
                                units: string[];
                            }[];
                            more: number;
                            late: {
                                unit: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                };
                                last: {
                                    /** @enum {string} */
                                    kind: "direction" | "returned" | "lead_assigned" | "due_assigned" | "leader_assigned" | "approved" | "sent_back";
                                    /** Format: date-time */
                                    at: string;
                                    person: string;
                                    title: string | null;
                                    words: string | null;
                                    /** Format: uuid */
                                    occurrenceId: string | null;
                                    /** Format: uuid */
                                    taskId: string | null;
                                    /** Format: uuid */
                                    documentId: string | null;
                                } | null;
                            }[];
                            may: {
                                direct: boolean;
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
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/p/{province}/overview/look": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Ghi nhận đã xem toàn cảnh
         * @description Quyền: overview.read
         */
        put: {
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
                            /** Format: date-time */
                            at: string;
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
    "/api/p/{province}/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Tìm văn bản, điều khoản, nhiệm vụ, đơn vị trong phạm vi được xem
         * @description Quyền: signed-in
         */
        get: {
            parameters: {
                query: {
                    q: string;
                    kind?: "document" | "clause" | "task" | "unit";
                    limit?: number;
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
                            whole: boolean;
                            understood: boolean;
                            document: {
                                hits: {
                                    /** Format: uuid */
                                    id: string;
                                    type: string | null;
                                    number: string | null;
                                    /** Format: date */
                                    date: string | null;
                                    issuer: string | null;
                                    /** @enum {string} */
                                    presence: "full" | "card" | "stub";
                                    name: {
                                        text: string;
                                        marks: {
                                            from: number;
                                            to: number;
                                        }[];
                                    };
                                    said: {
                                        text: string;
                                        marks: {
                                            from: number;
                                            to: number;
                                        }[];
                                    } | null;
                                }[];
                                more: boolean;
                            };
                            clause: {
                                hits: {
                                    /** Format: uuid */
                                    id: string;
                                    path: string;
                                    document: {
                                        /** Format: uuid */
                                        id: string;
                                        type: string | null;
                                        number: string | null;
                                        /** Format: date */
                                        date: string | null;
                                    };
                                    said: {
                                        text: string;
                                        marks: {
                                            from: number;
                                            to: number;
                                        }[];
                                    };
                                    start: number;
                                    end: number;
                                }[];
                                more: boolean;
                            };
                            task: {
                                hits: {
                                    /** Format: uuid */
                                    id: string;
                                    said: {
                                        text: string;
                                        marks: {
                                            from: number;
                                            to: number;
                                        }[];
                                    };
                                    clausePath: string;
                                    /** Format: date */
                                    due: string | null;
                                    document: {
                                        /** Format: uuid */
                                        id: string;
                                        type: string | null;
                                        number: string | null;
                                        /** Format: date */
                                        date: string | null;
                                    } | null;
                                }[];
                                more: boolean;
                            };
                            unit: {
                                hits: {
                                    /** Format: uuid */
                                    id: string;
                                    name: {
                                        text: string;
                                        marks: {
                                            from: number;
                                            to: number;
                                        }[];
                                    };
                                    also: {
                                        text: string;
                                        marks: {
                                            from: number;
                                            to: number;
                                        }[];
                                    } | null;
                                    kind: string;
                                    superior: string | null;
                                }[];
                                more: boolean;
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
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/p/{province}/audit/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Nhật ký thay đổi
         * @description Quyền: audit.read
         */
        get: {
            parameters: {
                query?: {
                    kind?: string;
                    subjectType?: string;
                    subjectId?: string;
                    person?: string;
                    from?: string;
                    to?: string;
                    cursor?: string;
                    limit?: number;
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
                            items: {
                                /** Format: uuid */
                                id: string;
                                /** Format: date-time */
                                at: string;
                                kind: string;
                                kindWords: string;
                                subject: {
                                    type: string;
                                    id: string;
                                };
                                person: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                } | null;
                                onBehalfOf: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                } | null;
                                data: {
                                    [key: string]: unknown;
                                };
                                /** @enum {string} */
                                personal: "none" | "kept" | "erased";
                                position: number | null;
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
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/p/{province}/audit/events.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Xuất nhật ký ra tệp CSV
         * @description Quyền: audit.read
         */
        get: {
            parameters: {
                query?: {
                    kind?: string;
                    subjectType?: string;
                    subjectId?: string;
                    person?: string;
                    from?: string;
                    to?: string;
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
    "/api/p/{province}/audit/kinds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Các loại sự kiện
         * @description Quyền: audit.read
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
                            items: {
                                kind: string;
                                words: string;
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
    "/api/p/{province}/audit/events/{id}/personal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Dữ liệu cá nhân của một sự kiện; việc xem được ghi lại
         * @description Quyền: audit.read
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
                            personal?: unknown;
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
    "/api/p/{province}/audit/chain": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Mã đầu chuỗi nhật ký theo ngày
         * @description Quyền: audit.read
         */
        get: {
            parameters: {
                query?: {
                    before?: string;
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
                            sealed: number;
                            pending: number;
                            head: string | null;
                            days: {
                                /** Format: date */
                                day: string;
                                position: number;
                                events: number;
                                head: string;
                            }[];
                            /** Format: date */
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
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/p/{province}/audit/chain/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Kiểm tra lại chuỗi nhật ký của một ngày
         * @description Quyền: audit.read
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
                        day: string;
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
                            /** Format: date */
                            day: string;
                            events: number;
                            whole: boolean;
                            brokenAt: number | null;
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
