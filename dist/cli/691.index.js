export const id = 691;
export const ids = [691];
export const modules = {

  7073:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    JN: () => (/* binding */ readAnswer),
    Vh: () => (/* binding */ readJson),
    wV: () => (/* binding */ toRefusal)
/* harmony export */ });
  var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7428);
  var _http_http_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8161);
  var _port_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(347);
  var _schemas_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9727);




const MAX_MESSAGE_CHARACTERS = 300;
function readAnswer(schema, answer, subject) {
    const parsed = schema.safeParse(answer);
    if (parsed.success)
        return parsed.data;
    const problem = zod__WEBPACK_IMPORTED_MODULE_3__  .S1(parsed.error).replace(/\s+/g, ' ');
    throw (0,_port_error_js__WEBPACK_IMPORTED_MODULE_1__  .au)(subject, `the answer is not as documented (${problem})`);
}
async function readJson(response, subject) {
    const text = await response.text();
    if (text === '')
        return undefined;
    try {
        return JSON.parse(text);
    }
    catch {
        throw (0,_port_error_js__WEBPACK_IMPORTED_MODULE_1__  .au)(subject, 'the answer is not JSON');
    }
}
async function toRefusal(request, response) {
    const said = await saidIn(response);
    const id = response.headers.get('x-trace-id');
    const detail = [said, id && `trace id ${id}`].filter(Boolean).join(', ');
    return new _http_http_error_js__WEBPACK_IMPORTED_MODULE_0__  .j({
        ...request,
        kind: 'status',
        status: response.status,
        detail: detail === '' ? undefined : detail,
    });
}
async function saidIn(response) {
    try {
        const { message, error } = _schemas_js__WEBPACK_IMPORTED_MODULE_2__  .I1.parse(await response.json());
        const said = message ?? error ?? '';
        return said.replace(/\s+/g, ' ').slice(0, MAX_MESSAGE_CHARACTERS);
    }
    catch {
        return '';
    }
}


/***/ }),

  7344:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Y8: () => (/* binding */ MAX_BULK_BYTES),
    f3: () => (/* binding */ deleteEntities),
    o7: () => (/* binding */ MAX_BULK_ENTITIES),
    w: () => (/* binding */ MAX_BULK_DELETIONS),
    zD: () => (/* binding */ upsertEntities)
/* harmony export */ });
  var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7697);
  var _answer_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7073);


const MAX_BULK_ENTITIES = 20;
const MAX_BULK_BYTES = 1024 * 1024;
const MAX_BULK_DELETIONS = 100;
const MAX_REASON_CHARACTERS = 200;
const refusedSchema = zod__WEBPACK_IMPORTED_MODULE_1__  ._H3({
    index: zod__WEBPACK_IMPORTED_MODULE_1__  .Whr().optional(),
    identifier: zod__WEBPACK_IMPORTED_MODULE_1__  .YjP().optional(),
    error: zod__WEBPACK_IMPORTED_MODULE_1__  .YjP().optional(),
    message: zod__WEBPACK_IMPORTED_MODULE_1__  .YjP().optional(),
});
const bulkAnswerSchema = zod__WEBPACK_IMPORTED_MODULE_1__  ._H3({
    errors: zod__WEBPACK_IMPORTED_MODULE_1__  .YOg(refusedSchema).optional(),
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
function reasonOf({ message, error }) {
    const said = message ?? error ?? 'Port gives no reason';
    return said.replace(/\s+/g, ' ').slice(0, MAX_REASON_CHARACTERS);
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

  7691:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
  __webpack_require__.d(__webpack_exports__, {
    PortPruner: () => (/* binding */ PortPruner)
/* harmony export */ });
  var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3916);
  var _entities_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7344);
  var _search_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2015);



class PortPruner {
    #options;
    constructor(options) {
        this.#options = options;
    }
    async prune(scope) {
        const progress = { known: 0, gone: 0, removed: 0 };
        try {
            const { known, gone } = await this.#compare(scope);
            progress.known = known;
            progress.gone = gone.length;
            if (this.#options.isDryRun)
                return progress;
            const refusal = this.#refusalOf(scope, progress);
            if (refusal !== undefined)
                return { ...progress, failure: refusal };
            for (let at = 0; at < gone.length; at += _entities_js__WEBPACK_IMPORTED_MODULE_1__  .w) {
                const some = gone.slice(at, at + _entities_js__WEBPACK_IMPORTED_MODULE_1__  .w);
                await (0,_entities_js__WEBPACK_IMPORTED_MODULE_1__  .f3)(this.#options.client, scope.blueprint, some);
                progress.removed += some.length;
            }
            return progress;
        }
        catch (error) {
            return { ...progress, failure: (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__  .w2)(error) };
        }
    }
    async #compare({ blueprint, identifiers, properties }) {
        const found = new Set(identifiers);
        const prefix = prefixOf(found);
        const rules = [(0,_search_js__WEBPACK_IMPORTED_MODULE_2__  .t$)(prefix), ...toRules(properties)];
        const search = (0,_search_js__WEBPACK_IMPORTED_MODULE_2__  .eT)(this.#options.client, { blueprint, rules });
        const gone = [];
        let known = 0;
        for await (const { identifier } of search) {
            if (!identifier.startsWith(prefix))
                continue;
            known += 1;
            if (!found.has(identifier))
                gone.push(identifier);
        }
        return { known, gone };
    }
    #refusalOf({ blueprint }, { known, gone }) {
        const { maxPercent } = this.#options;
        if (gone * 100 <= maxPercent * known)
            return undefined;
        const percent = Math.ceil((gone * 100) / known);
        return {
            code: 'PORT_PRUNE_REFUSED',
            message: `Nobody was removed from "${blueprint}": ${gone} of the ${known} people that Port has are not in this run. That is ${percent} %, and "prune-max-percent" allows ${maxPercent} %. If they are really gone, run it once with "prune-max-percent: ${percent}". If "user-identity" or "identity-key" has changed, all old entities seem to be gone: delete them in Port, or allow it once.`,
        };
    }
}
function prefixOf(identifiers) {
    const [first = ''] = identifiers;
    const prefix = first.slice(0, first.indexOf('/') + 1);
    const isShared = [...identifiers].every((it) => it.startsWith(prefix));
    if (prefix.length < 2 || !isShared) {
        throw new Error('The identifiers of a scope do not begin alike');
    }
    return prefix;
}
function toRules(properties) {
    return Object.entries(properties).map(([property, value]) => ({
        property,
        operator: '=',
        value,
    }));
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

  2015:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    EK: () => (/* binding */ isOneOf),
    YA: () => (/* binding */ isUpdatedSince),
    eT: () => (/* binding */ searchEntities),
    t$: () => (/* binding */ beginsWith)
/* harmony export */ });
  var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7697);
  var _answer_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7073);


const PAGE_SIZE = 1_000;
const pageSchema = zod__WEBPACK_IMPORTED_MODULE_1__  ._H3({
    entities: zod__WEBPACK_IMPORTED_MODULE_1__  .YOg(zod__WEBPACK_IMPORTED_MODULE_1__  ._H3({
        identifier: zod__WEBPACK_IMPORTED_MODULE_1__  .YjP(),
        updatedAt: zod__WEBPACK_IMPORTED_MODULE_1__  .YjP().optional(),
    })),
    next: zod__WEBPACK_IMPORTED_MODULE_1__  .YjP().nullish(),
});
async function* searchEntities(client, { blueprint, rules }) {
    const asked = {
        query: { combinator: 'and', rules },
        include: ['identifier', 'updatedAt'],
        limit: PAGE_SIZE,
    };
    let from;
    do {
        const answer = await client.post('/v1/blueprints/{blueprint}/entities/search', { blueprint }, { ...asked, ...(from !== undefined && { from }) });
        const page = (0,_answer_js__WEBPACK_IMPORTED_MODULE_0__  .JN)(pageSchema, answer, `entities of blueprint "${blueprint}"`);
        yield* page.entities;
        from = page.entities.length > 0 ? (page.next ?? undefined) : undefined;
    } while (from !== undefined);
}
function isOneOf(identifiers) {
    return { property: '$identifier', operator: 'in', value: identifiers };
}
function beginsWith(prefix) {
    return { property: '$identifier', operator: 'beginsWith', value: prefix };
}
function isUpdatedSince(instant) {
    return {
        property: '$updatedAt',
        operator: 'between',
        value: { from: instant.toISOString(), to: '2999-12-31T23:59:59.999Z' },
    };
}


/***/ })

};
