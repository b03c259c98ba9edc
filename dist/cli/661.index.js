export const id = 661;
export const ids = [661,69];
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

  2018:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    $: () => (/* binding */ findDocument),
    $6: () => (/* binding */ textAt),
    Gv: () => (/* binding */ isObject),
    gT: () => (/* binding */ listAt),
    lJ: () => (/* binding */ objectAt)
/* harmony export */ });
  var _answer_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7073);
  var _port_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(347);
  var _schemas_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9727);



function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function objectAt(value, key) {
    const found = isObject(value) ? value[key] : undefined;
    return isObject(found) ? found : {};
}
function listAt(value, key) {
    const found = isObject(value) ? value[key] : undefined;
    return Array.isArray(found) ? found : [];
}
function textAt(value, key) {
    const found = isObject(value) ? value[key] : undefined;
    return typeof found === 'string' ? found : undefined;
}
async function findDocument(client, { path, params, keys, subject }) {
    try {
        const found = await client.get(path, params);
        const answer = (0,_answer_js__WEBPACK_IMPORTED_MODULE_0__  .JN)(_schemas_js__WEBPACK_IMPORTED_MODULE_2__  .L8, found, subject);
        const key = keys.find((name) => name in answer);
        const document = key === undefined ? undefined : answer[key];
        return (0,_answer_js__WEBPACK_IMPORTED_MODULE_0__  .JN)(_schemas_js__WEBPACK_IMPORTED_MODULE_2__  .L8, document, subject);
    }
    catch (error) {
        if (error instanceof _port_error_js__WEBPACK_IMPORTED_MODULE_1__  .U7 && error.code === 'PORT_NOT_FOUND') {
            return undefined;
        }
        throw error;
    }
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

  7261:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    JZ: () => (/* binding */ USER_RELATION),
    ZP: () => (/* binding */ userRelationOf),
    _7: () => (/* binding */ USER_BLUEPRINT),
    av: () => (/* binding */ leadsToUser)
/* harmony export */ });
  var _document_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2018);

const USER_BLUEPRINT = '_user';
const USER_RELATION = 'port_user';
function userRelationOf(blueprint) {
    return (0,_document_js__WEBPACK_IMPORTED_MODULE_0__  .lJ)(blueprint, 'relations')[USER_RELATION];
}
function leadsToUser(relation) {
    const isMany = (0,_document_js__WEBPACK_IMPORTED_MODULE_0__  .Gv)(relation) && relation.many === true;
    return (0,_document_js__WEBPACK_IMPORTED_MODULE_0__  .$6)(relation, 'target') === USER_BLUEPRINT && !isMany;
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

  4661:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  u: () => (/* binding */ carryOut),
  d: () => (/* binding */ planSetup)
});

var p_map = __webpack_require__(606);
var errors = __webpack_require__(3916);
var port_document = __webpack_require__(2018);
var places = __webpack_require__(3093);
var external_node_util_ = __webpack_require__(7975);
; 


const ITEM_KEYS = ['identifier', 'id', 'title'];
const SHARED_LISTS = ['required', 'order', 'shown', 'enum'];
function mergeObjects(theirs, ours) {
    const merged = Object.entries(ours).flatMap(([key, value]) => {
        const present = theirs[key] ?? undefined;
        if (present === undefined && isEmpty(value))
            return [];
        return [[key, mergeValues(present, value, key)]];
    });
    return { ...theirs, ...Object.fromEntries(merged) };
}
function commonItemKey(lists, keys = ITEM_KEYS) {
    return keys.find((key) => lists.every((list) => {
        const names = list.map((item) => ((0,port_document .Gv)(item) ? item[key] : undefined));
        const isNamed = names.every((name) => typeof name === 'string');
        return isNamed && new Set(names).size === names.length;
    }));
}
function mergeValues(theirs, ours, key) {
    if ((0,port_document .Gv)(theirs) && (0,port_document .Gv)(ours))
        return mergeObjects(theirs, ours);
    if (!Array.isArray(theirs) || !Array.isArray(ours))
        return ours;
    if (SHARED_LISTS.includes(key))
        return [...new Set([...theirs, ...ours])];
    const itemKey = commonItemKey([theirs, ours]);
    if (itemKey !== undefined)
        return mergeItems(theirs, ours, itemKey);
    return covers(theirs, ours) ? theirs : ours;
}
function mergeItems(theirs, ours, key) {
    const ourItem = (item) => ours.find((candidate) => candidate[key] === item[key]);
    const kept = theirs.map((item) => {
        const our = ourItem(item);
        return our === undefined ? item : mergeObjects(item, our);
    });
    const known = new Set(theirs.map((item) => item[key]));
    return [...kept, ...ours.filter((item) => !known.has(item[key]))];
}
function covers(theirs, ours) {
    if (Array.isArray(theirs) && Array.isArray(ours)) {
        return (theirs.length === ours.length &&
            ours.every((item, index) => covers(theirs[index], item)));
    }
    if ((0,port_document .Gv)(theirs) && (0,port_document .Gv)(ours)) {
        return Object.entries(ours).every(([key, value]) => covers(theirs[key], value) || (theirs[key] == null && isEmpty(value)));
    }
    return (0,external_node_util_.isDeepStrictEqual)(theirs, ours);
}
function isEmpty(value) {
    if (Array.isArray(value))
        return value.length === 0;
    return (0,port_document .Gv)(value) && Object.keys(value).length === 0;
}

; 



const MAX_SHOWN_CHARACTERS = 40;
const changes_ITEM_KEYS = ['identifier', 'id', 'title'];
const MAPPING_KEY = 'blueprint';
function listChanges(before, after, path = []) {
    if ((0,external_node_util_.isDeepStrictEqual)(before, after))
        return [];
    const name = path.join('.');
    if (before === undefined)
        return [`${name} added`];
    if (after === undefined)
        return [`${name} removed`];
    if ((0,port_document .Gv)(before) && (0,port_document .Gv)(after)) {
        const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
        return [...keys].flatMap((key) => listChanges(before[key], after[key], [...path, key]));
    }
    if (Array.isArray(before) && Array.isArray(after)) {
        return listItemChanges(before, after, path);
    }
    return [`${name} changed from ${show(before)} to ${show(after)}`];
}
function listItemChanges(before, after, path) {
    const key = commonItemKey([before, after], changes_ITEM_KEYS) ?? MAPPING_KEY;
    const isNamed = [...before, ...after].every((item) => (0,port_document .$6)(item, key));
    const changes = isNamed
        ? listChanges(byKey(before, key), byKey(after, key), path)
        : [];
    return changes.length > 0 ? changes : [`${path.join('.')} changed`];
}
function byKey(items, key) {
    const named = {};
    for (const item of items) {
        const name = (0,port_document .$6)(item, key) ?? '';
        let unique = name;
        for (let number = 2; unique in named; number += 1) {
            unique = `${name} (${number})`;
        }
        named[unique] = item;
    }
    return named;
}
function show(value) {
    const text = JSON.stringify(value) ?? String(value);
    return text.length > MAX_SHOWN_CHARACTERS
        ? `${text.slice(0, MAX_SHOWN_CHARACTERS)}…`
        : text;
}

; 


function combineBlueprint(theirs, ours) {
    const refusals = [
        ...typeConflicts(theirs, ours),
        ...targetConflicts(theirs, ours),
        ...derivedConflicts(theirs, ours),
    ];
    if (refusals.length > 0)
        return { refusal: refusals.join(' ') };
    const calculations = collidingCalculations(theirs, ours);
    const required = neededLess(theirs, ours);
    const relations = requiredRelations(theirs);
    const before = {
        ...without(theirs, calculations, required),
        ...(relations.length > 0 && { relations: relaxed(theirs) }),
    };
    return {
        before,
        after: mergeObjects(before, neverStricter(ours)),
        removals: [
            ...calculations.map((key) => `calculation "${key}" removed, its value is stored now`),
            ...required.map((key) => `"${key}" no longer required, not every record has it`),
            ...relations.map((key) => `relation "${key}" no longer required, not every record has it`),
        ],
    };
}
const HOW_TO_FREE = 'In Port, open the blueprint, rename or delete it there, and run "mode: setup" again.';
function typeConflicts(theirs, ours) {
    const present = propertiesOf(theirs);
    return Object.entries(propertiesOf(ours)).flatMap(([key, property]) => {
        const was = typeOf(present[key], property);
        const wanted = typeOf(property, present[key]);
        if (was === undefined || was === wanted)
            return [];
        return [
            `Property "${key}" is of type "${was}" and must be of type "${wanted}"; Port cannot change a type. ${HOW_TO_FREE}`,
        ];
    });
}
function targetConflicts(theirs, ours) {
    const present = (0,port_document .lJ)(theirs, 'relations');
    return Object.entries((0,port_document .lJ)(ours, 'relations')).flatMap(([key, wanted]) => {
        const was = (0,port_document .$6)(present[key], 'target');
        if (was === undefined || was === (0,port_document .$6)(wanted, 'target'))
            return [];
        return [
            `Relation "${key}" points to blueprint "${was}" and must point to "${(0,port_document .$6)(wanted, 'target')}". ${HOW_TO_FREE}`,
        ];
    });
}
function derivedConflicts(theirs, ours) {
    const derived = ['mirrorProperties', 'aggregationProperties'];
    const words = {
        mirrorProperties: 'a mirror',
        aggregationProperties: 'an aggregation',
    };
    return derived.flatMap((section) => Object.keys((0,port_document .lJ)(theirs, section))
        .filter((key) => key in propertiesOf(ours))
        .map((key) => `"${key}" is the name of ${words[section]} property, and a stored one needs it. ${HOW_TO_FREE}`));
}
function collidingCalculations(theirs, ours) {
    const calculations = Object.keys((0,port_document .lJ)(theirs, 'calculationProperties'));
    return calculations.filter((key) => key in propertiesOf(ours));
}
function neededLess(theirs, ours) {
    const always = requiredOf(ours);
    return requiredOf(theirs).filter((key) => !always.includes(key));
}
function requiredRelations(theirs) {
    return Object.entries((0,port_document .lJ)(theirs, 'relations'))
        .filter(([, relation]) => (0,port_document .Gv)(relation) && relation.required === true)
        .map(([key]) => key);
}
function relaxed(theirs) {
    const relations = Object.entries((0,port_document .lJ)(theirs, 'relations'));
    return Object.fromEntries(relations.map(([key, relation]) => {
        const isRequired = (0,port_document .Gv)(relation) && relation.required === true;
        return [key, isRequired ? { ...relation, required: false } : relation];
    }));
}
function without(theirs, calculations, required) {
    if (calculations.length + required.length === 0)
        return theirs;
    const schema = (0,port_document .lJ)(theirs, 'schema');
    const kept = Object.entries((0,port_document .lJ)(theirs, 'calculationProperties'));
    return {
        ...theirs,
        schema: {
            ...schema,
            required: requiredOf(theirs).filter((key) => !required.includes(key)),
        },
        calculationProperties: Object.fromEntries(kept.filter(([key]) => !calculations.includes(key))),
    };
}
function neverStricter(ours) {
    const { required: _, ...schema } = (0,port_document .lJ)(ours, 'schema');
    return { ...ours, schema };
}
function propertiesOf(blueprint) {
    return (0,port_document .lJ)((0,port_document .lJ)(blueprint, 'schema'), 'properties');
}
function requiredOf(blueprint) {
    return (0,port_document .gT)((0,port_document .lJ)(blueprint, 'schema'), 'required').map(String);
}
function typeOf(property, other) {
    const type = (0,port_document .$6)(property, 'type');
    const items = (0,port_document .$6)((0,port_document .lJ)(property, 'items'), 'type');
    const otherItems = (0,port_document .$6)((0,port_document .lJ)(other, 'items'), 'type');
    return items && otherItems ? `${type} of ${items}` : type;
}

; 


const ROW_SIZE = 12;
function combinePage(theirs, ours) {
    const present = rootOf(theirs);
    const wanted = rootOf(ours);
    if (present === undefined || wanted === undefined) {
        const refusal = 'It has no dashboard. In Port, rename or delete that page, and run "mode: setup" again.';
        return { refusal };
    }
    const root = {
        ...wanted,
        id: present.id,
        layout: joinLayouts(present, wanted),
    };
    const after = mergeObjects(theirs, { ...ours, widgets: [root] });
    return { before: theirs, after, removals: [] };
}
function rootOf(page) {
    return (0,port_document .gT)(page, 'widgets')
        .filter(port_document .Gv)
        .find(({ type }) => type === 'dashboard-widget');
}
function joinLayouts(present, wanted) {
    const placed = new Set((0,port_document .gT)(present, 'layout').flatMap((row) => idsOf((0,port_document .gT)(row, 'columns'))));
    const rows = (0,port_document .gT)(wanted, 'layout').filter(port_document .Gv);
    return [
        ...(0,port_document .gT)(present, 'layout'),
        ...rows.flatMap((row) => rowOfMissing(row, placed)),
    ];
}
function rowOfMissing(row, placed) {
    const columns = (0,port_document .gT)(row, 'columns').filter(port_document .Gv);
    const missing = columns.filter(({ id }) => !placed.has(id));
    if (missing.length === 0)
        return [];
    if (missing.length === columns.length)
        return [row];
    const size = ROW_SIZE / missing.length;
    return [{ ...row, columns: missing.map((column) => ({ ...column, size })) }];
}
function idsOf(columns) {
    return columns.filter(port_document .Gv).map(({ id }) => id);
}

; 


function combineWebhook(theirs, ours) {
    const prefix = (0,port_document .$6)((0,port_document .lJ)(theirs, 'security'), 'signaturePrefix');
    if (prefix) {
        const refusal = `It expects signatures that begin with "${prefix}", and ours have no prefix. In Port, empty the signature prefix of the webhook, and run "mode: setup" again.`;
        return { refusal };
    }
    const before = withoutSecret(theirs);
    const { mappings, replaced } = joinMappings(before, ours);
    const merged = mergeObjects(before, { ...withoutSecret(ours), mappings });
    const after = { ...merged, mappings };
    const along = securityAlong(after, ours);
    return {
        before,
        after,
        removals: replaced.map((blueprint) => `mapping to "${blueprint}" replaced, it reads requests of another form`),
        ...(along && { along }),
    };
}
function withoutSecret(webhook) {
    const { secret: _, ...security } = (0,port_document .lJ)(webhook, 'security');
    return { ...webhook, security };
}
function securityAlong(after, ours) {
    const secret = (0,port_document .$6)((0,port_document .lJ)(ours, 'security'), 'secret');
    if (secret === undefined)
        return undefined;
    return {
        body: { security: { ...(0,port_document .lJ)(after, 'security'), secret } },
        change: 'signing secret written again',
    };
}
function joinMappings(theirs, ours) {
    const mappings = [...(0,port_document .gT)(theirs, 'mappings')];
    const replaced = [];
    const all = (0,port_document .gT)(ours, 'mappings').filter(port_document .Gv);
    for (const our of all) {
        const index = mappings.findIndex((it) => counterpartOf(it, all) === our);
        const their = mappings[index];
        if (!(0,port_document .Gv)(their)) {
            mappings.splice(placeOf(our, mappings, all), 0, our);
        }
        else if (their.itemsToParse === our.itemsToParse) {
            mappings[index] = mergeObjects(their, our);
        }
        else {
            mappings[index] = our;
            replaced.push((0,port_document .$6)(our, 'blueprint') ?? '');
        }
    }
    return { mappings, replaced };
}
function counterpartOf(mapping, ours) {
    const their = relationsOf(mapping);
    return ours
        .filter((our) => isSameSubject(mapping, our))
        .filter((our) => relationsOf(our).every((name) => their.includes(name)))
        .toSorted((one, two) => relationsOf(two).length - relationsOf(one).length)
        .at(0);
}
function placeOf(our, mappings, ours) {
    const later = ours
        .slice(ours.indexOf(our) + 1)
        .filter((each) => isSameSubject(each, our));
    const index = mappings.findIndex((mapping) => {
        const counterpart = counterpartOf(mapping, ours);
        return counterpart !== undefined && later.includes(counterpart);
    });
    return index === -1 ? mappings.length : index;
}
function relationsOf(mapping) {
    return Object.keys((0,port_document .lJ)((0,port_document .lJ)(mapping, 'entity'), 'relations'));
}
function isSameSubject(mapping, our) {
    const [kind] = kindsOf(our);
    return ((0,port_document .$6)(mapping, 'blueprint') === our.blueprint &&
        operationOf(mapping) === operationOf(our) &&
        kindsOf(mapping).includes(kind));
}
function kindsOf(mapping) {
    const filter = (0,port_document .$6)(mapping, 'filter') ?? '';
    const kinds = filter.matchAll(/\.body\.kind\s*==\s*["']([^"']+)["']/g);
    return [...kinds].map(([, kind]) => kind);
}
function operationOf(mapping) {
    const inner = (0,port_document .$6)((0,port_document .lJ)(mapping, 'operation'), 'type');
    return inner ?? (0,port_document .$6)(mapping, 'operation') ?? 'create';
}

; 




function combine(kind, theirs, ours) {
    switch (kind) {
        case 'blueprint':
            return combineBlueprint(theirs, ours);
        case 'webhook':
            return combineWebhook(theirs, ours);
        case 'page':
            return combinePage(theirs, ours);
        case 'scorecard':
        case 'action':
            return {
                before: theirs,
                after: mergeObjects(theirs, ours),
                removals: [],
            };
    }
}

; 





const READ_ONLY_KEYS = [
    'id',
    'createdAt',
    'createdBy',
    'updatedAt',
    'updatedBy',
];
function planStep(wanted, found) {
    if (found === undefined)
        return planCreation(wanted);
    const theirs = withoutReadOnly(wanted, found);
    const combined = combine(wanted.kind, theirs, wanted.document);
    if ('refusal' in combined)
        return refused(wanted, combined.refusal);
    const { before, after, removals, along } = combined;
    const changes = [...removals, ...listChanges(before, after)];
    if (changes.length === 0)
        return stepOf(wanted, { action: 'unchanged' });
    const isSigned = (0,external_node_util_.isDeepStrictEqual)(before.security, after.security) || along;
    if (!isSigned)
        return refused(wanted, NO_SECRET);
    if (along)
        changes.push(along.change);
    const write = updateOf(wanted, combined);
    return { ...stepOf(wanted, { action: 'update', changes }), write };
}
function stepOf(wanted, rest) {
    const { kind, identifier } = wanted;
    return { row: { kind, identifier, changes: [], ...rest }, wanted };
}
const NO_SECRET = 'It needs a signing secret: give "port-webhook-secret", or the one of this webhook, and run "mode: setup" again.';
function refused(wanted, message) {
    const error = { code: 'PORT_SETUP_REFUSED', message };
    return stepOf(wanted, { action: 'refused', error });
}
function planCreation(wanted) {
    const { kind, document } = wanted;
    const isUnsigned = kind === 'webhook' && !('secret' in (0,port_document .lJ)(document, 'security'));
    if (isUnsigned)
        return refused(wanted, NO_SECRET);
    const write = {
        method: 'post',
        path: places .l[kind].collection,
        params: paramsOf(wanted),
        body: document,
    };
    return { ...stepOf(wanted, { action: 'create' }), write };
}
function updateOf(wanted, { before, after, removals, along }) {
    const { item, change } = places .l[wanted.kind];
    const mustReplace = wanted.kind === 'blueprint' && removals.length > 0;
    const method = mustReplace ? 'put' : change;
    const body = method === 'put' ? after : changedKeys(before, after);
    return {
        method,
        path: item,
        params: paramsOf(wanted),
        body: { ...body, ...along?.body },
    };
}
function changedKeys(before, after) {
    return Object.fromEntries(Object.entries(after).filter(([key, value]) => !(0,external_node_util_.isDeepStrictEqual)(before[key], value)));
}
function paramsOf({ identifier, blueprint, }) {
    return { identifier, ...(blueprint && { blueprint }) };
}
function withoutReadOnly(wanted, found) {
    const isOurs = ([key, value]) => value !== null &&
        !READ_ONLY_KEYS.includes(key) &&
        !(wanted.kind === 'scorecard' && key === 'blueprint');
    return Object.fromEntries(Object.entries(found).filter(isOurs));
}

var user_relation = __webpack_require__(3295);
; 






const READS_AT_ONCE = 4;
async function planSetup(client, wanted) {
    const related = wanted.find(isRelated);
    const obstacle = related && (await (0,user_relation .R5)(client, related.identifier));
    const possible = obstacle
        ? wanted.map(({ unrelated, ...each }) => ({
            ...each,
            document: unrelated ?? each.document,
        }))
        : wanted;
    const steps = await (0,p_map .Ay)(possible, (each) => readAndPlan(client, each), {
        concurrency: READS_AT_ONCE,
    });
    if (related === undefined)
        return steps;
    const at = wanted.indexOf(related);
    return obstacle
        ? steps.map((step, index) => (index === at ? note(step, obstacle) : step))
        : withoutLostRelation(steps);
}
function isRelated({ kind, unrelated }) {
    return kind === 'blueprint' && unrelated !== undefined;
}
function note(step, text) {
    return { ...step, row: { ...step.row, note: text } };
}
function withoutLostRelation(steps) {
    const isLost = steps.some(({ row, unrelated }) => row.kind === 'blueprint' && unrelated && row.error);
    return steps.map((step) => (isLost ? (step.unrelated ?? step) : step));
}
async function readAndPlan(client, wanted) {
    const { kind, identifier, skipBecause: reason, unrelated } = wanted;
    if (reason)
        return stepOf(wanted, { action: 'skipped', reason });
    const { item: path, answerKeys: keys } = places .l[kind];
    const subject = `${kind} "${identifier}"`;
    const query = { path, params: paramsOf(wanted), keys, subject };
    try {
        const found = await (0,port_document .$)(client, query);
        const step = planStep(wanted, found);
        if (unrelated === undefined)
            return step;
        const rest = planStep({ ...wanted, document: unrelated }, found);
        return { ...step, unrelated: rest };
    }
    catch (error) {
        return stepOf(wanted, { action: 'failed', error: (0,errors .w2)(error) });
    }
}
async function carryOut(client, plan) {
    const notCreated = new Map();
    const rows = [];
    let hasRelation = true;
    for (const planned of plan) {
        const step = hasRelation ? planned : (planned.unrelated ?? planned);
        const row = await perform(client, step, notCreated);
        rows.push(row);
        if (row.kind !== 'blueprint')
            continue;
        if (row.error && step.row.action === 'create') {
            notCreated.set(row.identifier, row.error);
        }
        const isLost = row.error ?? row.note;
        if (step.unrelated && isLost)
            hasRelation = false;
    }
    return rows;
}
async function perform(client, step, notCreated) {
    const lacked = lacking(step, notCreated);
    const failure = lacked ?? (await attempt(client, step));
    if (failure === undefined)
        return step.row;
    const isRefused = !lacked && failure.code === 'PORT_API_REFUSED';
    const { unrelated } = step;
    if (!isRefused || unrelated === undefined || step.row.kind !== 'blueprint') {
        return fail(step, failure);
    }
    const second = await attempt(client, unrelated);
    if (second !== undefined)
        return fail(step, second);
    return note(unrelated, (0,user_relation .a2)(failure.message)).row;
}
function fail({ row }, error) {
    return { ...row, action: 'failed', error };
}
function lacking({ wanted, write }, notCreated) {
    const need = wanted.needs.find((name) => notCreated.has(name));
    const failure = need === undefined ? undefined : notCreated.get(need);
    if (write === undefined || failure === undefined)
        return undefined;
    return {
        code: failure.code,
        message: `It needs blueprint "${need}", which could not be created, so it was not tried.`,
    };
}
async function attempt(client, step) {
    const { write } = step;
    if (write === undefined)
        return undefined;
    const { method, path, params, body } = write;
    try {
        await client[method](path, params, body);
        return undefined;
    }
    catch (error) {
        const failure = (0,errors .w2)(error);
        return (await isMade(client, step, failure)) ? undefined : failure;
    }
}
async function isMade(client, { row, wanted }, { code }) {
    if (row.action !== 'create' || code !== 'PORT_API_REFUSED')
        return false;
    const now = await readAndPlan(client, wanted);
    return now.row.action === 'unchanged';
}


/***/ }),

  3093:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    l: () => (/* binding */ PLACES)
/* harmony export */ });
  var _webhook_urls_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9069);

const PLACES = {
    blueprint: {
        collection: '/v1/blueprints?create_catalog_page=false',
        item: '/v1/blueprints/{identifier}',
        answerKeys: ['blueprint'],
        change: 'patch',
    },
    webhook: {
        collection: '/v1/webhooks',
        item: '/v1/webhooks/{identifier}',
        answerKeys: _webhook_urls_js__WEBPACK_IMPORTED_MODULE_0__  .y5,
        change: 'patch',
    },
    scorecard: {
        collection: '/v1/blueprints/{blueprint}/scorecards',
        item: '/v1/blueprints/{blueprint}/scorecards/{identifier}',
        answerKeys: ['scorecard'],
        change: 'put',
    },
    page: {
        collection: '/v1/pages',
        item: '/v1/pages/{identifier}',
        answerKeys: ['page'],
        change: 'patch',
    },
    action: {
        collection: '/v1/actions',
        item: '/v1/actions/{identifier}',
        answerKeys: ['action'],
        change: 'put',
    },
};


/***/ }),

  3295:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    GA: () => (/* binding */ withoutUserRelation),
    R5: () => (/* binding */ findObstacle),
    a2: () => (/* binding */ describeRefusal)
/* harmony export */ });
  var _document_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2018);
  var _port_users_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7261);
  var _places_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3093);



const LEFT_OUT = `The relation "${_port_users_js__WEBPACK_IMPORTED_MODULE_1__  .JZ}" is left out`;
function withoutUserRelation(document) {
    const { [_port_users_js__WEBPACK_IMPORTED_MODULE_1__  .JZ]: relation, ...others } = (0,_document_js__WEBPACK_IMPORTED_MODULE_0__  .lJ)(document, 'relations');
    if (relation !== undefined)
        return { ...document, relations: others };
    const mappings = (0,_document_js__WEBPACK_IMPORTED_MODULE_0__  .gT)(document, 'mappings');
    const kept = mappings.filter((mapping) => !setsUserRelation(mapping));
    if (kept.length === mappings.length)
        return undefined;
    return { ...document, mappings: kept };
}
function setsUserRelation(mapping) {
    return (0,_port_users_js__WEBPACK_IMPORTED_MODULE_1__  .ZP)((0,_document_js__WEBPACK_IMPORTED_MODULE_0__  .lJ)(mapping, 'entity')) !== undefined;
}
async function findObstacle(client, blueprint) {
    try {
        const users = await findBlueprint(client, _port_users_js__WEBPACK_IMPORTED_MODULE_1__  ._7);
        if (users === undefined) {
            return `${LEFT_OUT}: this account has no blueprint "${_port_users_js__WEBPACK_IMPORTED_MODULE_1__  ._7}".`;
        }
        return describeTaken(await findBlueprint(client, blueprint));
    }
    catch {
        return undefined;
    }
}
function describeTaken(blueprint) {
    const relation = (0,_port_users_js__WEBPACK_IMPORTED_MODULE_1__  .ZP)(blueprint);
    if (relation === undefined || (0,_port_users_js__WEBPACK_IMPORTED_MODULE_1__  .av)(relation))
        return undefined;
    const target = (0,_document_js__WEBPACK_IMPORTED_MODULE_0__  .$6)(relation, 'target') ?? '';
    const many = target === _port_users_js__WEBPACK_IMPORTED_MODULE_1__  ._7 ? 'many of ' : '';
    return `${LEFT_OUT}: one of that name leads to ${many}blueprint "${target}" and stays as it is. To have ours, rename it in Port, and run "mode: setup" again.`;
}
function describeRefusal(message) {
    return `${LEFT_OUT}, because Port refuses it. ${message}`;
}
function findBlueprint(client, identifier) {
    const { item: path, answerKeys: keys } = _places_js__WEBPACK_IMPORTED_MODULE_2__  .l.blueprint;
    const subject = `blueprint "${identifier}"`;
    return (0,_document_js__WEBPACK_IMPORTED_MODULE_0__  .$)(client, { path, params: { identifier }, keys, subject });
}


/***/ }),

  9069:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Vd: () => (/* binding */ findWebhook),
    lookUpWebhookUrls: () => (/* binding */ lookUpWebhookUrls),
    y5: () => (/* binding */ WEBHOOK_ANSWER_KEYS),
    zR: () => (/* binding */ WEBHOOK_IDENTIFIERS)
/* harmony export */ });
  var _answer_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7073);
  var _document_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2018);
  var _port_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(347);
  var _schemas_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9727);




const WEBHOOK_IDENTIFIERS = {
    seats: 'gh-copilot-seats-webhook',
    'm365-summary': 'm365-copilot-summary-webhook',
    'm365-users': 'm365-copilot-users-webhook',
};
const WEBHOOK_ANSWER_KEYS = ['integration', 'webhook'];
async function lookUpWebhookUrls({ client, secrets }, webhooks) {
    const urls = {};
    const problems = [];
    for (const webhook of webhooks) {
        const identifier = WEBHOOK_IDENTIFIERS[webhook];
        const found = await findWebhook(client, identifier).catch((error) => {
            throw notReadable(error, identifier);
        });
        if (found !== undefined)
            secrets.add(found.url);
        if (found?.enabled)
            urls[webhook] = found.url;
        else
            problems.push(`"${identifier}" ${found ? 'is disabled' : 'is missing'}`);
    }
    if (problems.length > 0)
        throw webhookMissing(problems);
    return urls;
}
async function findWebhook(client, identifier) {
    const subject = `webhook "${identifier}"`;
    const found = await (0,_document_js__WEBPACK_IMPORTED_MODULE_1__  .$)(client, {
        path: '/v1/webhooks/{webhook}',
        params: { webhook: identifier },
        keys: WEBHOOK_ANSWER_KEYS,
        subject,
    });
    return found && (0,_answer_js__WEBPACK_IMPORTED_MODULE_0__  .JN)(_schemas_js__WEBPACK_IMPORTED_MODULE_3__  .v1, found, subject);
}
function notReadable(error, identifier) {
    if (!(error instanceof _port_error_js__WEBPACK_IMPORTED_MODULE_2__  .U7))
        return error;
    return new _port_error_js__WEBPACK_IMPORTED_MODULE_2__  .U7(error.code, `Cannot look up where to send records: webhook "${identifier}" could not be read. ${error.message}`, { cause: error });
}
function webhookMissing(problems) {
    return new _port_error_js__WEBPACK_IMPORTED_MODULE_2__  .U7('PORT_WEBHOOK_MISSING', `Cannot look up where to send records: in Port, webhook ${problems.join(', webhook ')}. Run "mode: setup", which creates and enables it, or give its URL as an input.`);
}


/***/ })

};
