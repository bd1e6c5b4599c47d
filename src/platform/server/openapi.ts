/** The public document of the API (OpenAPI 3.1), made from the declared routes. */
import { OpenAPIHono, type RouteConfig } from '@hono/zod-openapi'
import { z } from 'zod'
import { isFiles } from './body.ts'
import type { Feature, Route } from './route.ts'

const refusal = z.object({ code: z.string(), status: z.number().int(), message: z.string(), details: z.unknown().optional() })

/** The document of all routes of the features. */
export function openApiDocument(features: readonly Feature[]): object {
  const hono = new OpenAPIHono()
  for (const feature of features) {
    for (const route of feature.routes) hono.openAPIRegistry.registerPath(pathOf(feature.name, route))
  }
  return hono.getOpenAPI31Document({
    openapi: '3.1.0',
    info: { title: 'Cột Mốc', version: '1', description: 'API của Cột Mốc: văn bản chỉ đạo, nhiệm vụ, tiến độ, tổng hợp.' },
  })
}

/** Path of a route in the document: '/api/p/{province}/tasks/{id}'. */
export function documentPath(definition: Route['definition']): string {
  return (definition.global ? '/api' : '/api/p/{province}') + definition.path
}

type ObjectSchema = z.ZodObject

function pathOf(tag: string, { definition }: Route): RouteConfig {
  const params = z.object({ ...(definition.global ? {} : { province: z.string() }), ...shapeOf(definition.params) })
  return {
    method: definition.method,
    path: documentPath(definition),
    tags: [tag],
    summary: definition.summary,
    ...(definition.access === 'public' ? {} : { description: `Quyền: ${definition.access}` }),
    request: {
      params,
      ...(definition.query === undefined ? {} : { query: definition.query as ObjectSchema }),
      ...(definition.body === undefined ? {} : { body: { required: true, content: bodyContent(definition.body) } }),
    },
    responses: {
      [definition.status ?? 200]: { description: 'Kết quả', ...answerContent(definition.response) },
      default: { description: 'Từ chối', content: { 'application/json': { schema: refusal } } },
    },
  }
}

function shapeOf(schema: z.ZodType | undefined): Record<string, z.ZodType> {
  return schema instanceof z.ZodObject ? schema.shape : {}
}

function bodyContent(
  body: NonNullable<Route['definition']['body']>,
): NonNullable<NonNullable<RouteConfig['request']>['body']>['content'] {
  if (!isFiles(body)) return { 'application/json': { schema: body } }
  const file = z.string().meta({ format: 'binary' })
  return { 'multipart/form-data': { schema: z.object({ ...shapeOf(body.fields), file }) } }
}

function answerContent(response: z.ZodType): { content?: Record<string, { schema: z.ZodType }> } {
  // A `Response` carries bytes: the document says so and leaves their form open.
  return response instanceof z.ZodCustom ? {} : { content: { 'application/json': { schema: response } } }
}
