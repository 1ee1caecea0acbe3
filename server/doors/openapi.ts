import { toJsonSchema } from '@valibot/to-json-schema'
import type { GenericSchema } from 'valibot'
import { errors } from '../../contract/errors'
import { desk } from '../desk'

interface ProcedureDefinition {
  readonly type: 'query' | 'mutation'
  readonly inputs: readonly GenericSchema[]
  readonly output?: GenericSchema
  readonly meta?: { readonly summary: string }
}

const statuses = [...new Set(Object.values(errors).map((error) => error.status))].sort()

/** The OpenAPI 3.1 description of every procedure, from the schemas that check it at run time. */
export function describeApi() {
  const procedures = desk._def.procedures as unknown as Record<string, { _def: ProcedureDefinition }>
  const paths = Object.fromEntries(
    Object.entries(procedures).map(([name, { _def }]) => [`/api/${name}`, { post: describe(name, _def) }]),
  )
  return {
    openapi: '3.1.0',
    info: { title: '一里 Yili', version: '0.1.0', license: { name: 'Apache-2.0', identifier: 'Apache-2.0' } },
    paths,
    components: { schemas: { Refusal: refusal } },
  }
}

function describe(name: string, { type, inputs, output, meta }: ProcedureDefinition) {
  const [input] = inputs
  return {
    operationId: name,
    summary: meta?.summary,
    'x-kind': type,
    ...(input && { requestBody: { required: true, content: json(schemaOf(input, 'input')) } }),
    responses: {
      200: { description: 'Done', content: json(success(output ? schemaOf(output, 'output') : {})) },
      ...Object.fromEntries(statuses.map((status) => [status, refused])),
    },
  }
}

const schemaOf = (schema: GenericSchema, typeMode: 'input' | 'output'): object =>
  toJsonSchema(schema, { target: 'draft-2020-12', typeMode, errorMode: 'ignore' })

const json = (schema: object) => ({ 'application/json': { schema } })

const success = (data: object) => ({
  type: 'object',
  required: ['ok', 'data'],
  properties: { ok: { const: true }, data },
})

const refused = { description: 'Refused', content: json({ $ref: '#/components/schemas/Refusal' }) }

const refusal = {
  type: 'object',
  required: ['ok', 'error'],
  properties: {
    ok: { const: false },
    error: {
      type: 'object',
      required: ['code', 'message'],
      properties: {
        code: { type: 'string', enum: Object.keys(errors) },
        message: { type: 'string', description: 'A Chinese sentence that says what to do next' },
        details: {},
      },
    },
  },
}
