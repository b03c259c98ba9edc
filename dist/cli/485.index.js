export const id = 485;
export const ids = [485];
export const modules = {

  7696:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    h: () => (/* binding */ quote)
/* harmony export */ });
const MAX_CHARACTERS = 300;
const HIDDEN = '…';
const ADDRESS = /[\p{L}\p{N}_][\p{L}\p{N}._%+'#-]{0,128}@[\p{L}\p{N}.-]{1,253}\.\p{L}{2,}/gu;
const USER_ID = /\b(user id:? )\d+/gi;
const TOKEN = /\b(?:gh[a-z]_[A-Za-z0-9]{10,}|github_pat_\w{10,}|eyJ[\w-]+\.[\w-]+(?:\.[\w-]*)?)/g;
const QUERY = /(https?:\/\/[^\s?"'<>]+\?)[^\s"'<>]+/gi;
function quote(said, maxCharacters = MAX_CHARACTERS) {
    return said
        .replace(/\s+/g, ' ')
        .trim()
        .replace(QUERY, `$1${HIDDEN}`)
        .replace(TOKEN, HIDDEN)
        .replace(ADDRESS, HIDDEN)
        .replace(USER_ID, `$1${HIDDEN}`)
        .slice(0, maxCharacters);
}


/***/ }),

  7073:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    JN: () => (/* binding */ readAnswer),
    Vh: () => (/* binding */ readJson),
    wV: () => (/* binding */ toRefusal)
/* harmony export */ });
  var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7428);
  var _http_http_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8161);
  var _http_quote_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7696);
  var _port_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(347);
  var _schemas_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9727);





function readAnswer(schema, answer, subject) {
    const parsed = schema.safeParse(answer);
    if (parsed.success)
        return parsed.data;
    const problem = zod__WEBPACK_IMPORTED_MODULE_3__  .S1(parsed.error).replace(/\s+/g, ' ');
    throw (0,_port_error_js__WEBPACK_IMPORTED_MODULE_1__  .au)(subject, `the answer is not as documented (${problem})`);
}
function readJson(response, subject) {
    const text = response.text();
    if (text === '')
        return undefined;
    try {
        return JSON.parse(text);
    }
    catch {
        throw (0,_port_error_js__WEBPACK_IMPORTED_MODULE_1__  .au)(subject, 'the answer is not JSON');
    }
}
function toRefusal(request, response) {
    const said = saidIn(response);
    const id = response.headers.get('x-trace-id');
    const detail = [said, id && `trace id ${id}`].filter(Boolean).join(', ');
    return new _http_http_error_js__WEBPACK_IMPORTED_MODULE_0__  .j({
        ...request,
        kind: 'status',
        status: response.status,
        detail: detail === '' ? undefined : detail,
    });
}
function saidIn(response) {
    const { message, error } = _schemas_js__WEBPACK_IMPORTED_MODULE_2__  .I1.safeParse(response.json()).data ?? {};
    return (0,_http_quote_js__WEBPACK_IMPORTED_MODULE_4__  .h)(message ?? error ?? '');
}


/***/ }),

  7344:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    $b: () => (/* binding */ deleteEntity),
    Y8: () => (/* binding */ MAX_BULK_BYTES),
    f3: () => (/* binding */ deleteEntities),
    o7: () => (/* binding */ MAX_BULK_ENTITIES),
    w: () => (/* binding */ MAX_BULK_DELETIONS),
    zD: () => (/* binding */ upsertEntities)
/* harmony export */ });
  var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7697);
  var _http_quote_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7696);
  var _answer_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7073);
  var _port_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(347);




const MAX_BULK_ENTITIES = 20;
const MAX_BULK_BYTES = 1024 * 1024;
const MAX_BULK_DELETIONS = 100;
const MAX_REASON_CHARACTERS = 200;
const refusedSchema = zod__WEBPACK_IMPORTED_MODULE_2__  ._H3({
    index: zod__WEBPACK_IMPORTED_MODULE_2__  .Whr().optional(),
    identifier: zod__WEBPACK_IMPORTED_MODULE_2__  .YjP().optional(),
    error: zod__WEBPACK_IMPORTED_MODULE_2__  .YjP().optional(),
    message: zod__WEBPACK_IMPORTED_MODULE_2__  .YjP().optional(),
});
const bulkAnswerSchema = zod__WEBPACK_IMPORTED_MODULE_2__  ._H3({
    errors: zod__WEBPACK_IMPORTED_MODULE_2__  .YOg(refusedSchema).optional(),
});
async function upsertEntities(client, blueprint, entities) {
    const answer = await client.post('/v1/blueprints/{blueprint}/entities/bulk?upsert=true&merge=true', { blueprint }, { entities });
    const subject = `what became of entities of blueprint "${blueprint}"`;
    const placed = bulkAnswerSchema.transform(({ errors = [] }, context) => errors.map((refused) => {
        const index = refused.index ??
            entities.findIndex((it) => it.identifier === refused.identifier);
        if (entities[index] === undefined) {
            context.addIssue('errors[] names an entity that was not sent');
        }
        return { index, reason: reasonOf(refused) };
    }));
    return (0,_answer_js__WEBPACK_IMPORTED_MODULE_0__  .JN)(placed, answer, subject);
}
async function deleteEntities(client, blueprint, identifiers) {
    await client.post('/v1/blueprints/{blueprint}/bulk/entities/delete', { blueprint }, { entities: identifiers });
}
async function deleteEntity(client, blueprint, entity) {
    try {
        await client.delete('/v1/blueprints/{blueprint}/entities/{entity}?delete_dependents=false', { blueprint, entity });
    }
    catch (error) {
        const isGone = error instanceof _port_error_js__WEBPACK_IMPORTED_MODULE_1__  .U7 && error.code === 'PORT_NOT_FOUND';
        if (!isGone)
            throw error;
    }
}
function reasonOf({ message, error }) {
    const said = message ?? error ?? 'Port gives no reason';
    return (0,_http_quote_js__WEBPACK_IMPORTED_MODULE_3__  .h)(said, MAX_REASON_CHARACTERS);
}


/***/ }),

  347:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    U7: () => (/* binding */ PortError),
    au: () => (/* binding */ unexpectedAnswer),
    ni: () => (/* binding */ toPortError)
/* harmony export */ });
  var _http_http_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8161);

class PortError extends Error {
    name = 'PortError';
    code;
    constructor(code, message, options) {
        super(message, options);
        this.code = code;
    }
}
function toPortError(error, credentials) {
    if (!(error instanceof _http_http_error_js__WEBPACK_IMPORTED_MODULE_0__  .j))
        return error;
    const { code, remedy } = judge(error, credentials);
    return new PortError(code, `Cannot use Port's API: ${error.message}. ${remedy}`, { cause: error });
}
function unexpectedAnswer(subject, problem) {
    return new PortError('PORT_UNEXPECTED_RESPONSE', `Cannot read ${subject} from Port: ${problem}. ${CHECK_URL}`);
}
const CHECK_URL = 'Check "port-api-url" and "port-region"; if they are right, Port has changed the answer: please report it.';
const REFUSED_CREDENTIALS = {
    client: 'Check "port-client-id" and "port-client-secret", and that "port-region" is the one of the account.',
    'access-token': 'The "port-access-token" is wrong or has ended: one is good for three hours. Give "port-client-id" and "port-client-secret" instead.',
};
function judge(error, credentials) {
    switch (error.kind) {
        case 'status':
            return judgeStatus(error, credentials);
        case 'wait-too-long':
            return error.status === 429 ? throttled(error) : unavailable();
        case 'network':
        case 'timeout':
            return unavailable();
        case 'redirect':
            return { code: 'PORT_UNEXPECTED_RESPONSE', remedy: CHECK_URL };
    }
}
function judgeStatus(error, credentials) {
    const status = error.status ?? 0;
    if (status === 429)
        return throttled(error);
    if (status >= 500 || status === 408)
        return unavailable();
    if (status < 400)
        return { code: 'PORT_UNEXPECTED_RESPONSE', remedy: CHECK_URL };
    return judgeClientError(status, credentials);
}
function judgeClientError(status, credentials) {
    switch (status) {
        case 401:
            return {
                code: 'PORT_UNAUTHORIZED',
                remedy: REFUSED_CREDENTIALS[credentials],
            };
        case 403:
            return {
                code: 'PORT_FORBIDDEN',
                remedy: 'The Port credentials need the role "Admin"; reading webhooks also works as "Moderator".',
            };
        case 404:
            return {
                code: 'PORT_NOT_FOUND',
                remedy: 'Run "mode: setup" to create what is missing, or check "port-region".',
            };
        default:
            return {
                code: 'PORT_API_REFUSED',
                remedy: 'Change what Port names and run it again; Port support can look the request up by its trace id.',
            };
    }
}
function throttled(error) {
    const when = error.retryAt
        ? `A new run makes sense after ${error.retryAt.toISOString()}, or raise`
        : 'Run it again later, or raise';
    return { code: 'PORT_RATE_LIMITED', remedy: `${when} "max-wait-minutes".` };
}
function unavailable() {
    return {
        code: 'PORT_UNAVAILABLE',
        remedy: 'Port may be down, or not reachable: run it again later.',
    };
}


/***/ }),

  9727:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Bk: () => (/* binding */ tokenSchema),
    I1: () => (/* binding */ refusalSchema),
    L8: () => (/* binding */ documentSchema),
    v1: () => (/* binding */ webhookSchema)
/* harmony export */ });
  var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7697);

const tokenSchema = zod__WEBPACK_IMPORTED_MODULE_0__  ._H3({
    accessToken: zod__WEBPACK_IMPORTED_MODULE_0__  .YjP().min(1),
    expiresIn: zod__WEBPACK_IMPORTED_MODULE_0__  .aig().positive(),
});
const refusalSchema = zod__WEBPACK_IMPORTED_MODULE_0__  ._H3({
    message: zod__WEBPACK_IMPORTED_MODULE_0__  .YjP().optional(),
    error: zod__WEBPACK_IMPORTED_MODULE_0__  .YjP().optional(),
});
const documentSchema = zod__WEBPACK_IMPORTED_MODULE_0__  .g1P(zod__WEBPACK_IMPORTED_MODULE_0__  .YjP(), zod__WEBPACK_IMPORTED_MODULE_0__  .L5J());
const webhookSchema = zod__WEBPACK_IMPORTED_MODULE_0__  ._H3({
    url: zod__WEBPACK_IMPORTED_MODULE_0__  .OZ5(),
    enabled: zod__WEBPACK_IMPORTED_MODULE_0__  .zMY(),
});


/***/ }),

  4485:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    ENTITIES_FORM: () => (/* binding */ ENTITIES_FORM),
    L: () => (/* binding */ toEntities)
/* harmony export */ });
  var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7697);
  var _port_entities_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7344);


const MAX_IN_FLIGHT = 5;
const recordsSchema = zod__WEBPACK_IMPORTED_MODULE_1__  .YOg(zod__WEBPACK_IMPORTED_MODULE_1__  ._H3({ identifier: zod__WEBPACK_IMPORTED_MODULE_1__  .YjP(), title: zod__WEBPACK_IMPORTED_MODULE_1__  .YjP() }));
const ENTITIES_FORM = {
    limits: {
        maxRecords: _port_entities_js__WEBPACK_IMPORTED_MODULE_0__  .o7,
        maxBodyBytes: _port_entities_js__WEBPACK_IMPORTED_MODULE_0__  .Y8,
        maxInFlight: MAX_IN_FLIGHT,
    },
    write: (batch) => JSON.stringify({ entities: toEntities(batch) }),
};
function toEntities(batch) {
    const records = recordsSchema.parse(JSON.parse(batch.recordsJson));
    return records.map(({ identifier, title, ...properties }) => ({
        identifier,
        title,
        properties,
    }));
}


/***/ })

};
