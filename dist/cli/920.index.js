export const id = 920;
export const ids = [920];
export const modules = {

  8925:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    $d: () => (/* binding */ readAppFigures),
    Hu: () => (/* binding */ ANY_APP_ENABLED),
    mU: () => (/* binding */ ANY_APP_ACTIVE)
/* harmony export */ });
  var _report_row_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9869);

const APP_NAMES = new Map([
    ['anyapp', 'any_app'],
    ['microsoftteams', 'teams'],
    ['powerpoint', 'powerpoint'],
    ['onenote', 'onenote'],
    ['microsoftedge', 'edge'],
    ['microsoft365copilot', 'm365_copilot'],
    ['copilotchat', 'chat'],
    ['copilotchatwork', 'chat_work'],
    ['copilotchatweb', 'chat_web'],
]);
const METRIC = /^(.+?)[\s_]*(enabled|active)[\s_]*users$/i;
const ANY_APP_ENABLED = (0,_report_row_js__WEBPACK_IMPORTED_MODULE_0__  .ZZ)('Any App Enabled Users');
const ANY_APP_ACTIVE = (0,_report_row_js__WEBPACK_IMPORTED_MODULE_0__  .ZZ)('Any App Active Users');
function readAppFigures(row) {
    const apps = new Map();
    for (const heading of row.columns.headings) {
        const match = METRIC.exec(heading);
        const count = match === null ? undefined : (0,_report_row_js__WEBPACK_IMPORTED_MODULE_0__  .pq)(row, (0,_report_row_js__WEBPACK_IMPORTED_MODULE_0__  .ZZ)(heading));
        if (match === null || count === undefined)
            continue;
        const app = toAppName(match[1] ?? '');
        const metric = match[2]?.toLowerCase() === 'enabled' ? 'enabled' : 'active';
        apps.set(app, { [metric]: count, ...apps.get(app) });
    }
    const { any_app: anyApp = {}, ...others } = Object.fromEntries(apps);
    return { anyApp, apps: others };
}
function toAppName(heading) {
    const known = APP_NAMES.get((0,_report_row_js__WEBPACK_IMPORTED_MODULE_0__  .H7)(heading));
    if (known !== undefined)
        return known;
    return heading
        .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '_')
        .replace(/^_|_$/g, '');
}


/***/ }),

  1732:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    F: () => (/* binding */ REFRESH_DATE),
    w: () => (/* binding */ readCsvRows)
/* harmony export */ });
  var csv_parse__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6070);
  var _graph_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2099);
  var _report_row_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9869);



const REFRESH_DATE = (0,_report_row_js__WEBPACK_IMPORTED_MODULE_2__  .ZZ)('Report Refresh Date');
const MAX_ROW_BYTES = 1_048_576;
const PIECE_BYTES = 4096;
async function* readCsvRows(chunks, subject) {
    let columns;
    try {
        for await (const lines of parseCsv(chunks)) {
            const table = columns ?? readHeader(lines.shift() ?? [], subject);
            columns = table;
            yield lines.map((cells) => ({ columns: table, cells }));
        }
    }
    catch (error) {
        throw error instanceof csv_parse__WEBPACK_IMPORTED_MODULE_0__  .J$
            ? (0,_graph_error_js__WEBPACK_IMPORTED_MODULE_1__  .a)(subject, `its CSV is broken (${error.code})`)
            : error;
    }
}
async function* parseCsv(chunks) {
    const parser = (0,csv_parse__WEBPACK_IMPORTED_MODULE_0__  .qg)({
        bom: true,
        max_record_size: MAX_ROW_BYTES,
        record_delimiter: ['\r\n', '\n'],
        skip_empty_lines: true,
    });
    parser.on('error', () => undefined);
    try {
        for await (const piece of inPieces(chunks)) {
            parser.write(piece);
            const lines = linesIn(parser);
            if (lines.length > 0)
                yield lines;
        }
        parser.end();
        for await (const line of parser)
            yield [line];
    }
    finally {
        parser.destroy();
    }
}
function linesIn(parser) {
    const lines = [];
    let line = parser.read();
    while (line !== null) {
        lines.push(line);
        line = parser.read();
    }
    if (parser.errored)
        throw parser.errored;
    return lines;
}
async function* inPieces(chunks) {
    for await (const chunk of chunks) {
        for (let start = 0; start < chunk.length; start += PIECE_BYTES) {
            yield chunk.subarray(start, start + PIECE_BYTES);
        }
    }
}
function readHeader(headings, subject) {
    const columns = (0,_report_row_js__WEBPACK_IMPORTED_MODULE_2__  .tp)(headings, subject);
    if ((0,_report_row_js__WEBPACK_IMPORTED_MODULE_2__  .RY)(columns, REFRESH_DATE))
        return columns;
    throw (0,_graph_error_js__WEBPACK_IMPORTED_MODULE_1__  .a)(subject, `its first line has no heading "${REFRESH_DATE.heading}"`);
}


/***/ }),

  2099:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    O: () => (/* binding */ toGraphError),
    a: () => (/* binding */ unexpectedAnswer)
/* harmony export */ });
  var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3916);
  var _http_http_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8161);


const THROTTLED = [429, 503, 504];
function toGraphError(error, subject) {
    if (!(error instanceof _http_http_error_js__WEBPACK_IMPORTED_MODULE_1__  .j))
        return error;
    const { code, remedy } = judge(error, subject);
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__  .c8(code, `Cannot read ${subject.name}: ${error.message}. ${remedy}`, { cause: error });
}
function unexpectedAnswer(subject, problem) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__  .c8('GRAPH_UNEXPECTED_RESPONSE', `Cannot read ${subject.name}: ${problem}. Check "graph-api-url"; if it is right, Microsoft has changed the answer: please report it.`);
}
function judge(error, subject) {
    switch (error.kind) {
        case 'status':
            return judgeStatus(error, subject);
        case 'wait-too-long':
            return THROTTLED.includes(error.status ?? 0)
                ? throttled(error)
                : unavailable();
        case 'network':
        case 'timeout':
            return unavailable();
        case 'redirect':
            return { code: 'GRAPH_UNEXPECTED_RESPONSE', remedy: CHECK_URL };
    }
}
const CHECK_URL = 'Check "graph-api-url".';
function judgeStatus(error, subject) {
    const status = error.status ?? 0;
    if (status === 429)
        return throttled(error);
    if (status >= 500 || status === 408)
        return unavailable();
    if (status < 400) {
        return { code: 'GRAPH_UNEXPECTED_RESPONSE', remedy: CHECK_URL };
    }
    return judgeClientError(status, subject);
}
function judgeClientError(status, subject) {
    switch (status) {
        case 401:
            return {
                code: 'GRAPH_UNAUTHORIZED',
                remedy: 'It refused a new token too. Check that "ms-cloud", "ms-authority-host" and "graph-api-url" are of the same cloud.',
            };
        case 403:
            return {
                code: 'GRAPH_FORBIDDEN',
                remedy: `The app registration needs the application permission "${subject.permission}" with admin consent; a new consent takes some minutes.`,
            };
        case 404:
            return {
                code: 'GRAPH_NO_REPORT',
                remedy: 'The tenant has no Copilot data yet, or its cloud does not have these reports.',
            };
        default:
            return {
                code: 'GRAPH_REFUSED',
                remedy: 'Microsoft support can look it up by the request-id. Another "m365-period" may be accepted.',
            };
    }
}
function throttled(error) {
    return {
        code: 'GRAPH_RATE_LIMITED',
        remedy: `A new run makes sense after ${error.retryAt?.toISOString()}, or raise "max-wait-minutes".`,
    };
}
function unavailable() {
    return {
        code: 'GRAPH_UNAVAILABLE',
        remedy: 'Microsoft Graph may be down, or not reachable: run again later.',
    };
}


/***/ }),

  6898:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    L: () => (/* binding */ readLicences)
/* harmony export */ });
  var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3916);
  var _graph_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2099);
  var _schemas_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8564);



const SUBJECT = {
    name: 'the licences',
    permission: 'LicenseAssignment.Read.All',
};
const RESOURCE = '/subscribedSkus';
const COPILOT_PLAN = '3f30311c-6b1e-48a4-ab79-725b469da960';
async function readLicences(client, wantedSkus) {
    try {
        return countLicences(await readSkus(client), wantedSkus);
    }
    catch (error) {
        const failure = (0,_graph_error_js__WEBPACK_IMPORTED_MODULE_1__  .O)(error, SUBJECT);
        if (!(failure instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__  .c8))
            throw failure;
        const message = `${failure.message} The licence figures are left out.`;
        return {
            licences: undefined,
            warnings: [{ code: 'M365_LICENCES_UNREADABLE', message }],
        };
    }
}
async function readSkus(client) {
    const response = await client.open({
        resource: RESOURCE,
        path: RESOURCE,
        isSmall: true,
    });
    const page = _schemas_js__WEBPACK_IMPORTED_MODULE_2__  .$W.safeParse(await readJson(response));
    if (!page.success) {
        throw (0,_graph_error_js__WEBPACK_IMPORTED_MODULE_1__  .a)(SUBJECT, 'the field "value" is not a list');
    }
    return page.data.value.map(readSku);
}
async function readJson(response) {
    const text = await response.text();
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
function readSku(value) {
    const sku = _schemas_js__WEBPACK_IMPORTED_MODULE_2__  .tQ.safeParse(value);
    if (sku.success)
        return sku.data;
    const fields = sku.error.issues.map((issue) => `"${issue.path.join('.')}"`);
    throw (0,_graph_error_js__WEBPACK_IMPORTED_MODULE_1__  .a)(SUBJECT, `a SKU lacks ${fields.join(', ')} or has another type there`);
}
function countLicences(skus, wanted) {
    if (wanted.length === 0) {
        return { licences: sum(skus.filter(holdsCopilot)), warnings: [] };
    }
    const missing = wanted.filter((name) => !skus.some((sku) => isSku(sku, name)));
    const found = skus.filter((sku) => wanted.some((name) => isSku(sku, name)));
    return {
        licences: found.length === 0 ? undefined : sum(found),
        warnings: missing.map(warnOfMissingSku),
    };
}
function holdsCopilot(sku) {
    return sku.servicePlans.some(({ servicePlanId }) => servicePlanId.toLowerCase() === COPILOT_PLAN);
}
function isSku(sku, name) {
    const wanted = name.toLowerCase();
    return [sku.skuId, sku.skuPartNumber].some((known) => known.toLowerCase() === wanted);
}
function sum(skus) {
    let total = 0;
    let assigned = 0;
    for (const { prepaidUnits, consumedUnits } of skus) {
        total += prepaidUnits.enabled + (prepaidUnits.warning ?? 0);
        assigned += consumedUnits;
    }
    return { total, assigned };
}
function warnOfMissingSku(name) {
    return {
        code: 'M365_SKU_NOT_FOUND',
        message: `The tenant has no SKU "${name}". Check "m365-copilot-skus": it takes part numbers such as "Microsoft_365_Copilot", or SKU ids.`,
    };
}


/***/ }),

  9869:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    H7: () => (/* binding */ normaliseHeading),
    LA: () => (/* binding */ failWithout),
    RY: () => (/* binding */ hasField),
    ZZ: () => (/* binding */ field),
    b6: () => (/* binding */ textOf),
    jm: () => (/* binding */ requiredDayOf),
    kb: () => (/* binding */ dayOf),
    pq: () => (/* binding */ countOf),
    tp: () => (/* binding */ toColumns)
/* harmony export */ });
  var _domain_day_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(318);
  var _graph_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2099);


const COUNT_PATTERN = /^\d+(\.\d+)?$/;
const DATE_PATTERN = /^(\d{4}-\d{2}-\d{2})(T\d{2}:\d{2}[\d:.]*(Z|[+-]\d{2}:\d{2})?)?$/;
function normaliseHeading(heading) {
    return heading.toLowerCase().replace(/[^a-z0-9]/g, '');
}
function field(heading, ...synonyms) {
    return { heading, keys: [heading, ...synonyms].map(normaliseHeading) };
}
function toColumns(headings, subject) {
    const positions = new Map();
    for (const [position, heading] of headings.entries()) {
        const key = normaliseHeading(heading);
        positions.set(key, [...(positions.get(key) ?? []), position]);
    }
    return { subject, headings, positions, checkedDays: new Set() };
}
function hasField(columns, wanted) {
    return wanted.keys.some((key) => columns.positions.has(key));
}
function textOf(row, wanted) {
    for (const key of wanted.keys) {
        for (const position of row.columns.positions.get(key) ?? []) {
            const text = row.cells[position]?.trim();
            if (text)
                return text;
        }
    }
    return undefined;
}
function countOf(row, wanted) {
    const text = textOf(row, wanted);
    if (text === undefined)
        return undefined;
    if (COUNT_PATTERN.test(text))
        return Number(text);
    throw notA('count', row, wanted);
}
function dayOf(row, wanted) {
    const text = textOf(row, wanted);
    const { checkedDays } = row.columns;
    if (text === undefined || checkedDays.has(text))
        return text;
    const day = DATE_PATTERN.exec(text)?.[1];
    if (day === undefined || !(0,_domain_day_js__WEBPACK_IMPORTED_MODULE_1__  .N)(day))
        throw notA('date', row, wanted);
    checkedDays.add(day);
    return day;
}
function requiredDayOf(row, wanted) {
    return dayOf(row, wanted) ?? failWithout(row, wanted);
}
function failWithout(row, wanted) {
    const { subject } = row.columns;
    throw (0,_graph_error_js__WEBPACK_IMPORTED_MODULE_0__  .a)(subject, `the column "${wanted.heading}" is missing or empty`);
}
function notA(kind, row, wanted) {
    return (0,_graph_error_js__WEBPACK_IMPORTED_MODULE_0__  .a)(row.columns.subject, `a value in the column "${wanted.heading}" is not a ${kind}`);
}


/***/ }),

  1231:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  C: () => (/* binding */ ReportReader),
  c: () => (/* binding */ choosePeriods)
});

var errors = __webpack_require__(3916);
var http_error = __webpack_require__(8161);
var graph_error = __webpack_require__(2099);
var report_row = __webpack_require__(9869);
var external_node_crypto_ = __webpack_require__(7598);
var csv_rows = __webpack_require__(1732);
var schemas = __webpack_require__(8564);
; 



function readJsonPage(text, subject) {
    const page = schemas .$W.safeParse(parseJson(text, subject));
    if (!page.success) {
        throw (0,graph_error .a)(subject, 'its field "value" is not a list of rows');
    }
    return {
        rows: toRows(page.data.value, subject),
        nextLink: page.data['@odata.nextLink'],
    };
}
function parseJson(text, subject) {
    try {
        return JSON.parse(text);
    }
    catch {
        throw (0,graph_error .a)(subject, 'its JSON is broken');
    }
}
function toRows(values, subject) {
    return values.flatMap(flatten).map((fields) => ({
        columns: (0,report_row .tp)(Object.keys(fields), subject),
        cells: Object.values(fields).map(toText),
    }));
}
function flatten(value) {
    const list = Object.values(value).find((part) => Array.isArray(part));
    if (list === undefined)
        return [value];
    if (list.length === 0 && 'userPrincipalName' in value)
        return [value];
    return list.map((entry) => ({ ...value, ...entry }));
}
function toText(value) {
    return typeof value === 'string' || typeof value === 'number'
        ? String(value)
        : '';
}

; 






const MAX_RESUMPTIONS = 3;
const MIN_HEAD_BYTES = 4;
async function* readRows(source) {
    const trail = new RowTrail(source.subject);
    for (let resumptions = 0;; resumptions += 1) {
        const response = await source.open();
        try {
            yield* trail.skipSeen(await readBody(response, source));
            return;
        }
        catch (error) {
            if (!isBrokenBody(error) || resumptions === MAX_RESUMPTIONS)
                throw error;
        }
    }
}
function isBrokenBody(error) {
    if (!(error instanceof http_error .j))
        return false;
    return error.kind === 'network' || error.kind === 'timeout';
}
class RowTrail {
    #subject;
    #hash = (0,external_node_crypto_.createHash)('sha256');
    #count = 0;
    constructor(subject) {
        this.#subject = subject;
    }
    async *skipSeen(pieces) {
        const seen = this.#count;
        const repeated = (0,external_node_crypto_.createHash)('sha256');
        let position = 0;
        for await (const rows of pieces) {
            const fresh = [];
            for (const row of rows) {
                position += 1;
                if (position > seen) {
                    this.#hash.update(fingerprint(row, position));
                    fresh.push(row);
                }
                else {
                    repeated.update(fingerprint(row, position));
                    if (position === seen)
                        this.#refuseOther(repeated.digest('hex'));
                }
            }
            this.#count = Math.max(seen, position);
            if (fresh.length > 0)
                yield fresh;
        }
        if (position < seen)
            throw this.#changed();
    }
    #refuseOther(digest) {
        if (digest !== this.#hash.copy().digest('hex'))
            throw this.#changed();
    }
    #changed() {
        return new errors .c8('GRAPH_UNAVAILABLE', `Cannot read ${this.#subject.name}: the connection broke, and the report had changed when it was asked for again. Run again.`);
    }
}
function fingerprint(row, position) {
    const cells = JSON.stringify(row.cells);
    return position === 1 ? JSON.stringify(row.columns.headings) + cells : cells;
}
async function readBody(response, source) {
    const { subject } = source;
    const { first, chunks } = await peek(response);
    const contentType = response.headers.get('content-type') ?? '';
    if (first === undefined)
        throw (0,graph_error .a)(subject, 'it is empty');
    if (first === '<' || contentType.includes('html')) {
        await chunks.return(undefined);
        throw (0,graph_error .a)(subject, 'it is a web page and not a report');
    }
    const isJson = first === '{' || /\bjson\b/.test(contentType);
    return isJson ? readJsonPages(chunks, source) : (0,csv_rows .w)(chunks, subject);
}
async function* readJsonPages(chunks, source) {
    const { subject } = source;
    let page = readJsonPage(await readText(chunks), subject);
    const links = new Set();
    for (;;) {
        yield page.rows;
        const { nextLink } = page;
        if (nextLink === undefined)
            return;
        if (!source.isOwnLink(nextLink) || links.has(nextLink)) {
            throw (0,graph_error .a)(subject, 'its "@odata.nextLink" leads to another host or in a circle');
        }
        links.add(nextLink);
        const response = await source.open(nextLink);
        page = readJsonPage(await response.text(), subject);
    }
}
async function peek(response) {
    const rest = chunksOf(response);
    let head = Buffer.alloc(0);
    let first;
    while (first === undefined || head.length < MIN_HEAD_BYTES) {
        const { done, value } = await rest.next();
        if (done)
            break;
        head = Buffer.concat([head, value]);
        first = head.toString('utf8').trim().at(0);
    }
    return { first, chunks: join(head, rest) };
}
async function* chunksOf(response) {
    if (response.body !== null)
        yield* response.body;
}
async function* join(head, rest) {
    try {
        yield head;
        yield* rest;
    }
    finally {
        await rest.return(undefined);
    }
}
async function readText(chunks) {
    const decoder = new TextDecoder();
    let text = '';
    for await (const chunk of chunks) {
        text += decoder.decode(chunk, { stream: true });
    }
    return text + decoder.decode();
}

; 





const REPORTS = {
    summary: {
        function: 'getMicrosoft365CopilotUserCountSummary',
        name: 'the Copilot user count summary',
    },
    trend: {
        function: 'getMicrosoft365CopilotUserCountTrend',
        name: 'the Copilot user count trend',
    },
    users: {
        function: 'getMicrosoft365CopilotUsageUserDetail',
        name: 'the Copilot user report',
    },
};
const REPORT_PERIOD = (0,report_row .ZZ)('Report Period');
const V2_HEADING = /prompts|activeusagedays|chatwork|chatweb|agent|edge|microsoft365(copilot|app)/;
function choosePeriods(wanted) {
    if (wanted === 'D30')
        return { v2: undefined, v1: 'D30' };
    return { v2: wanted, v1: wanted === 'D28' ? 'D30' : wanted };
}
class ReportReader {
    #client;
    #hasSteppedBack = false;
    constructor(client) {
        this.#client = client;
    }
    get hasSteppedBack() {
        return this.#hasSteppedBack;
    }
    async open(name, choice) {
        const v1 = { name, version: 'v1', period: choice.v1 };
        const isV1 = this.#hasSteppedBack || choice.v2 === undefined;
        if (isV1)
            return this.#ask(v1);
        try {
            return await this.#ask({ name, version: 'v2', period: choice.v2 });
        }
        catch (error) {
            if (!isRefusedForm(error))
                throw error;
            const report = await this.#ask(v1);
            this.#hasSteppedBack = true;
            const warnings = [warnOfStepBack(report.period), ...report.warnings];
            return { ...report, warnings };
        }
    }
    async #ask(query) {
        const { version, period } = query;
        const { name } = REPORTS[query.name];
        const subject = { name, permission: 'Reports.Read.All' };
        const rows = withGraphErrors(this.#rows(query, subject), subject);
        const next = await rows.next();
        const first = next.done ? [] : next.value;
        const [row] = first;
        const warnings = version === 'v2' && row && !hasV2Heading(row)
            ? [warnOfMissingColumns(subject)]
            : [];
        const all = ofPeriod({ period, first, rest: rows, subject });
        return { version, period, rows: all, warnings };
    }
    #rows(query, subject) {
        const client = this.#client;
        const resource = `/copilot/reports/${REPORTS[query.name].function}(period='${query.period}',version='${query.version}')`;
        return readRows({
            subject,
            open: (link = resource) => client.open({ resource: link, path: resource }),
            isOwnLink: (link) => client.isOwnLink(link),
        });
    }
}
function isRefusedForm(error) {
    if (!(error instanceof errors .c8))
        return false;
    const { cause, code } = error;
    if (!code.startsWith('GRAPH_'))
        return false;
    if (!(cause instanceof http_error .j) || cause.kind !== 'status')
        return false;
    return cause.status === 400 || cause.status === 404;
}
async function* withGraphErrors(rows, subject) {
    try {
        yield* rows;
    }
    catch (error) {
        throw (0,graph_error .O)(error, subject);
    }
}
async function* ofPeriod(of) {
    const { period, first, rest, subject } = of;
    const days = period.slice(1);
    const isKept = (row) => {
        const window = (0,report_row .b6)(row, REPORT_PERIOD)?.replace(/^D/i, '');
        return (window ?? days) === days;
    };
    let read = 0;
    let kept = 0;
    try {
        let rows = first;
        for (;;) {
            const own = rows.filter(isKept);
            read += rows.length;
            kept += own.length;
            if (own.length > 0)
                yield own;
            const { done, value } = await rest.next();
            if (done)
                break;
            rows = value;
        }
    }
    finally {
        await rest.return(undefined);
    }
    if (read === 0 || kept > 0)
        return;
    throw (0,graph_error .a)(subject, `no row has the period ${days} in the column "${REPORT_PERIOD.heading}"`);
}
function hasV2Heading(row) {
    return row.columns.headings.some((heading) => V2_HEADING.test((0,report_row .H7)(heading)));
}
function warnOfStepBack(period) {
    return {
        code: 'M365_REPORT_VERSION_FALLBACK',
        message: `Microsoft refused version v2 of its Copilot reports. Version v1 with period ${period} is used instead; it has no prompts, no active days and fewer apps.`,
    };
}
function warnOfMissingColumns(subject) {
    return {
        code: 'M365_V2_COLUMNS_MISSING',
        message: `Version v2 of ${subject.name} was asked for, but it came without the columns of v2: prompts, active days and the newer apps are left out.`,
    };
}


/***/ }),

  8564:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    $W: () => (/* binding */ graphPageSchema),
    Uc: () => (/* binding */ oidcClaimsSchema),
    V_: () => (/* binding */ openIdConfigurationSchema),
    iO: () => (/* binding */ graphErrorSchema),
    id: () => (/* binding */ entraAnswerSchema),
    tQ: () => (/* binding */ subscribedSkuSchema)
/* harmony export */ });
  var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7697);
  var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9567);

const entraAnswerSchema = zod__WEBPACK_IMPORTED_MODULE_0__  ._H3({
    access_token: zod__WEBPACK_IMPORTED_MODULE_0__  .YjP().optional(),
    expires_in: zod__WEBPACK_IMPORTED_MODULE_1__  .ai().optional(),
    error: zod__WEBPACK_IMPORTED_MODULE_0__  .YjP()
        .regex(/^[a-z_]{1,60}$/)
        .optional()
        .catch(undefined),
    error_codes: zod__WEBPACK_IMPORTED_MODULE_0__  .YOg(zod__WEBPACK_IMPORTED_MODULE_0__  .aig()).optional(),
    error_description: zod__WEBPACK_IMPORTED_MODULE_0__  .YjP().optional(),
    trace_id: zod__WEBPACK_IMPORTED_MODULE_0__  .YjP()
        .regex(/^[\da-f-]{1,60}$/i)
        .optional()
        .catch(undefined),
});
const openIdConfigurationSchema = zod__WEBPACK_IMPORTED_MODULE_0__  ._H3({ issuer: zod__WEBPACK_IMPORTED_MODULE_0__  .YjP() });
const oidcClaimsSchema = zod__WEBPACK_IMPORTED_MODULE_0__  ._H3({
    iss: zod__WEBPACK_IMPORTED_MODULE_0__  .YjP().optional(),
    sub: zod__WEBPACK_IMPORTED_MODULE_0__  .YjP().optional(),
    aud: zod__WEBPACK_IMPORTED_MODULE_0__  .KCZ([zod__WEBPACK_IMPORTED_MODULE_0__  .YjP(), zod__WEBPACK_IMPORTED_MODULE_0__  .YOg(zod__WEBPACK_IMPORTED_MODULE_0__  .YjP())]).optional(),
});
const graphErrorSchema = zod__WEBPACK_IMPORTED_MODULE_0__  ._H3({
    error: zod__WEBPACK_IMPORTED_MODULE_0__  ._H3({
        code: zod__WEBPACK_IMPORTED_MODULE_0__  .YjP(),
        message: zod__WEBPACK_IMPORTED_MODULE_0__  .YjP().optional(),
        innerError: zod__WEBPACK_IMPORTED_MODULE_0__  ._H3({ 'request-id': zod__WEBPACK_IMPORTED_MODULE_0__  .YjP().optional() })
            .optional(),
    }),
});
const graphPageSchema = zod__WEBPACK_IMPORTED_MODULE_0__  ._H3({
    value: zod__WEBPACK_IMPORTED_MODULE_0__  .YOg(zod__WEBPACK_IMPORTED_MODULE_0__  .g1P(zod__WEBPACK_IMPORTED_MODULE_0__  .YjP(), zod__WEBPACK_IMPORTED_MODULE_0__  .L5J())),
    '@odata.nextLink': zod__WEBPACK_IMPORTED_MODULE_0__  .YjP().optional(),
});
const subscribedSkuSchema = zod__WEBPACK_IMPORTED_MODULE_0__  ._H3({
    skuId: zod__WEBPACK_IMPORTED_MODULE_0__  .YjP(),
    skuPartNumber: zod__WEBPACK_IMPORTED_MODULE_0__  .YjP(),
    consumedUnits: zod__WEBPACK_IMPORTED_MODULE_0__  .aig(),
    prepaidUnits: zod__WEBPACK_IMPORTED_MODULE_0__  ._H3({
        enabled: zod__WEBPACK_IMPORTED_MODULE_0__  .aig(),
        warning: zod__WEBPACK_IMPORTED_MODULE_0__  .aig().optional(),
    }),
    servicePlans: zod__WEBPACK_IMPORTED_MODULE_0__  .YOg(zod__WEBPACK_IMPORTED_MODULE_0__  ._H3({ servicePlanId: zod__WEBPACK_IMPORTED_MODULE_0__  .YjP() })),
});


/***/ }),

  1327:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  U: () => (/* binding */ M365Session)
});

var day = __webpack_require__(318);
var http_error = __webpack_require__(8161);
var quote = __webpack_require__(7696);
var retry_policy = __webpack_require__(7593);
var schemas = __webpack_require__(8564);
; 




const VERSION = 'v1.0';
const THROTTLE_WINDOW_MS = 600_000;
class GraphClient {
    #options;
    constructor(options) {
        this.#options = options;
    }
    async open(query) {
        const response = await this.#get(query);
        if (response.ok)
            return response;
        throw await this.#refusal(query, response);
    }
    isOwnLink(link) {
        return link.startsWith(`${new URL(this.#options.graphApiUrl).origin}/`);
    }
    async #get(query) {
        const [{ Client }, { ResponseType }] = await loadGraphClient();
        let failure;
        const execute = async (context) => {
            try {
                const isLink = this.isOwnLink(query.resource);
                const url = isLink ? query.resource : String(context.request);
                context.response = await this.#send(url, query);
            }
            catch (error) {
                failure = error;
                throw error;
            }
        };
        const client = Client.initWithMiddleware({
            baseUrl: this.#options.graphApiUrl,
            defaultVersion: VERSION,
            middleware: { execute },
        });
        try {
            return await client
                .api(query.resource)
                .responseType(ResponseType.RAW)
                .get();
        }
        catch (error) {
            throw failure ?? error;
        }
    }
    async #send(url, query) {
        const { tokens } = this.#options;
        const response = await this.#sendWith(await tokens.token(), url, query);
        if (response.status !== 401)
            return response;
        await response.body?.cancel();
        return this.#sendWith(await tokens.renew(), url, query);
    }
    async #sendWith(token, url, query) {
        const { http } = this.#options;
        const request = {
            method: 'GET',
            url,
            path: `/${VERSION}${query.path}`,
            headers: { authorization: `Bearer ${token}` },
            isRedirectedAnywhere: true,
        };
        if (!query.isSmall)
            return http.open(request);
        const answer = await http.send(request);
        return new Response(answer.bytes.length > 0 ? answer.bytes : null, answer);
    }
    async #refusal(query, response) {
        const detail = await describeRefusal(response);
        const nowMs = this.#options.clock.now().getTime();
        const waitMs = (0,retry_policy .mB)(response.headers, new Date(nowMs)) ?? THROTTLE_WINDOW_MS;
        return new http_error .j({
            kind: 'status',
            method: 'GET',
            url: this.#options.graphApiUrl,
            path: `/${VERSION}${query.path}`,
            status: response.status,
            detail: detail === '' ? undefined : detail,
            retryAt: new Date(nowMs + waitMs),
        });
    }
}
async function describeRefusal(response) {
    const parsed = schemas .iO.safeParse(await readJson(response));
    const { code, message, innerError } = parsed.data?.error ?? {};
    const said = [code, message].filter((part) => part).join(': ');
    const id = innerError?.['request-id'] ?? response.headers.get('request-id');
    return [(0,quote .h)(said), isRequestId(id) && `request-id ${id}`]
        .filter((part) => part)
        .join(', ');
}
function isRequestId(id) {
    return /^[\da-f-]{1,60}$/i.test(id ?? '');
}
async function readJson(response) {
    try {
        return await response.json();
    }
    catch {
        return undefined;
    }
}
function loadGraphClient() {
    return Promise.all([
        __webpack_require__.e(/* import() */ 532).then(__webpack_require__.bind(__webpack_require__, 2532)),
        __webpack_require__.e(/* import() */ 708).then(__webpack_require__.bind(__webpack_require__, 3708)),
    ]);
}

var reports = __webpack_require__(1231);
var errors = __webpack_require__(3916);
; 


const CODES_PAGE = 'https://learn.microsoft.com/entra/identity-platform/reference-error-codes';
const REMEDIES = {
    7000215: 'The client secret is wrong. Put the value of the secret, not its id, into "ms-client-secret".',
    7000222: 'The client secret has expired. Create a new one in the app registration and put it into "ms-client-secret".',
    700016: 'The app is not known in this tenant. Check "ms-client-id" and "ms-tenant-id", and that an administrator has consented to the app.',
    7000112: 'The app is disabled in this tenant. Enable it under Enterprise applications in the Entra admin center.',
    7000229: 'The app is registered, but not known in this tenant. Let an administrator consent to it there, or check "ms-tenant-id".',
    90002: 'The tenant is not known. Check "ms-tenant-id" and "ms-cloud".',
    70021: 'No federated credential of the app fits the OIDC token.',
    700211: 'No federated credential of the app fits the issuer of the OIDC token.',
    700212: 'No federated credential of the app fits the audience of the OIDC token.',
    700213: 'No federated credential of the app fits the subject of the OIDC token.',
    7002138: 'A federated credential of the app differs from the subject of the OIDC token only in upper and lower case.',
    700027: 'The app registration does not know the certificate, or it has expired there. Upload the certificate to the app registration, or give the one that it has.',
    700024: 'The assertion is outside the time for which it is valid. Check the clock of the runner and the validity of the certificate.',
    50005: 'Conditional access refuses the app. Ask an administrator to let its service principal in from where the run takes place.',
    53003: 'Conditional access refuses the app. Ask an administrator to let its service principal in from where the run takes place.',
};
const OTHER_CODES = [700016, 7000112, 7000229, 90002, 50005, 53003];
const SUBJECT_FORMS = 'Issuer, subject and audience of the credential must equal these letter by letter. The subject has one of two forms: "repo:OWNER/REPO:…" or, for repositories created or renamed since 2026-07-15, "repo:OWNER@OWNER-ID/REPO@REPO-ID:…"; what follows is "ref:refs/heads/BRANCH", "ref:refs/tags/TAG", "environment:NAME" or "pull_request".';
function toEntraUnavailable(error) {
    return new errors .c8('ENTRA_UNAVAILABLE', `Cannot get a token from Entra: ${error.message}. Check that the runner reaches this host, or run again later.`, { cause: error });
}
function toEntraError(refusal, subject) {
    const { status, answer } = refusal;
    const codes = answer.error_codes ?? codesIn(answer.error_description);
    if (status === 408 || status === 429 || status >= 500 || status < 400) {
        return new errors .c8('ENTRA_UNAVAILABLE', `Cannot get a token from Entra: it answered ${status} without a token${traceOf(answer)}. Run again later.`);
    }
    const names = [...codes.map((code) => `AADSTS${code}`), answer.error ?? ''];
    const said = names.filter((name) => name !== '').join(', ');
    return new errors .c8('ENTRA_REFUSED', `Cannot get a token from Entra for app "${subject.clientId}" in tenant "${subject.tenantId}": it answered ${status}${said && ` (${said})`}${traceOf(answer)}. ${remedyFor(codes, subject)}`);
}
function remedyFor(codes, { assertion }) {
    const known = codes.find((code) => Object.hasOwn(REMEDIES, code));
    const remedy = (known === undefined ? undefined : REMEDIES[known]) ??
        `${CODES_PAGE} says what the code means.`;
    const isOther = known !== undefined && OTHER_CODES.includes(known);
    if (assertion === undefined || isOther)
        return remedy;
    return `${remedy} ${describeClaims(assertion)} ${SUBJECT_FORMS}`;
}
function describeClaims(assertion) {
    const claims = schemas .Uc.safeParse(decodePayload(assertion));
    if (!claims.success)
        return 'Its claims cannot be read.';
    const { iss, sub, aud } = claims.data;
    return `The token has iss "${iss}", sub "${sub}", aud "${aud}".`;
}
function decodePayload(assertion) {
    const payload = assertion.split('.')[1] ?? '';
    try {
        return JSON.parse(Buffer.from(payload, 'base64url').toString('utf8'));
    }
    catch {
        return undefined;
    }
}
function codesIn(description) {
    return Array.from((description ?? '').matchAll(/AADSTS(\d+)/g), ([, digits]) => Number(digits));
}
function traceOf(answer) {
    return answer.trace_id === undefined ? '' : `, trace id ${answer.trace_id}`;
}

; 




const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const GUID_IN_PATH = /\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?:\/|$)/i;
async function resolveTenantId(tenant, options) {
    if (GUID.test(tenant))
        return tenant.toLowerCase();
    const response = await askForConfiguration(tenant, options);
    const answer = response.json();
    if (!response.ok) {
        const refusal = schemas .id.safeParse(answer);
        throw toEntraError({ status: response.status, answer: refusal.data ?? {} }, { tenantId: tenant, clientId: options.clientId });
    }
    const configuration = schemas .V_.safeParse(answer);
    const guid = GUID_IN_PATH.exec(configuration.data?.issuer ?? '')?.[1];
    if (guid === undefined)
        throw namesNoTenant(tenant);
    return guid.toLowerCase();
}
async function askForConfiguration(tenant, options) {
    const { origin } = new URL(options.authorityHost);
    const path = `/${encodeURIComponent(tenant)}/v2.0/.well-known/openid-configuration`;
    try {
        return await options.http.send({
            method: 'GET',
            url: `${origin}${path}`,
            path: '/{tenant}/v2.0/.well-known/openid-configuration',
        });
    }
    catch (error) {
        throw error instanceof http_error .j ? toEntraUnavailable(error) : error;
    }
}
function namesNoTenant(tenant) {
    return new errors .c8('ENTRA_REFUSED', `Cannot find the tenant "${tenant}": Entra's answer names no tenant id. Put the tenant id (a GUID) or a verified domain into "ms-tenant-id"; "common" and "organizations" name no tenant.`);
}

; 

const TOKEN_PATH = '/{tenant}/oauth2/v2.0/token';
const DISCOVERY_PATH = '/{tenant}/v2.0/.well-known/openid-configuration';
class MsalNetwork {
    #http;
    #failure;
    #refusal;
    #answer;
    constructor(http) {
        this.#http = http;
    }
    get failure() {
        return this.#failure;
    }
    get refusal() {
        return this.#refusal;
    }
    get lifetimeSeconds() {
        return this.#answer?.expires_in;
    }
    sendGetRequestAsync(url, options) {
        return this.#send({ method: 'GET', url, path: DISCOVERY_PATH }, options);
    }
    sendPostRequestAsync(url, options) {
        return this.#send({ method: 'POST', url, path: TOKEN_PATH }, options);
    }
    async #send(target, options = {}) {
        try {
            const { headers = {}, body = '' } = options;
            const payload = target.method === 'POST' ? { body } : {};
            const response = await this.#http.send({ ...target, headers, ...payload });
            return this.#read(response);
        }
        catch (error) {
            this.#failure = error;
            throw error;
        }
    }
    #read(response) {
        const { status } = response;
        const text = response.text();
        const parsed = schemas .id.safeParse(parseJson(text));
        this.#answer = parsed.data ?? {};
        if (!response.ok || !parsed.success) {
            this.#refusal = { status, answer: this.#answer };
        }
        const headers = Object.fromEntries(response.headers);
        return { status, headers, body: JSON.parse(parsed.success ? text : '{}') };
    }
}
function parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}

; 




const RENEW_BEFORE_END_MS = 300_000;
const DEFAULT_AUDIENCE = 'api://AzureADTokenExchange';
const AUDIENCES = {
    'login.microsoftonline.us': 'api://AzureADTokenExchangeUSGov',
    'login.chinacloudapi.cn': 'api://AzureADTokenExchangeChina',
    'login.partner.microsoftonline.cn': 'api://AzureADTokenExchangeChina',
};
class EntraTokenSource {
    #options;
    #minted;
    constructor(options) {
        this.#options = options;
    }
    async token() {
        const renewAtMs = (this.#minted?.endsAtMs ?? 0) - RENEW_BEFORE_END_MS;
        const isGood = this.#options.clock.now().getTime() < renewAtMs;
        return isGood && this.#minted ? this.#minted.token : this.renew();
    }
    async renew() {
        const { clock, secrets } = this.#options;
        const { token, lifetimeSeconds } = await mintToken(this.#options);
        secrets.add(token);
        const endsAtMs = clock.now().getTime() + lifetimeSeconds * 1000;
        this.#minted = { token, endsAtMs };
        return token;
    }
}
async function mintToken(options) {
    const proof = await toProof(options);
    const network = new MsalNetwork(options.http);
    try {
        const { ConfidentialClientApplication } = await __webpack_require__.e(/* import() */ 669).then(__webpack_require__.bind(__webpack_require__, 2669));
        const app = new ConfidentialClientApplication({
            auth: { ...authority(options), ...proof },
            system: { networkClient: network },
        });
        const result = await app.acquireTokenByClientCredential({
            scopes: [`${new URL(options.graphApiUrl).origin}/.default`],
            azureRegion: 'DisableMsalForceRegion',
        });
        const token = result?.accessToken ?? '';
        if (token === '')
            throw new Error('The answer holds no token');
        return { token, lifetimeSeconds: network.lifetimeSeconds ?? 0 };
    }
    catch (error) {
        throw explain(error, network, {
            tenantId: options.tenantId,
            clientId: options.clientId,
            assertion: proof.clientAssertion,
        });
    }
}
function authority(options) {
    const { authorityHost, tenantId, clientId } = options;
    const { host, origin } = new URL(authorityHost);
    return {
        clientId,
        authority: `${origin}/${tenantId}`,
        knownAuthorities: [host],
    };
}
async function toProof(options) {
    const { credential, authorityHost, secrets } = options;
    switch (credential.type) {
        case 'secret':
            return { clientSecret: credential.secret };
        case 'certificate': {
            const { thumbprintSha256, privateKey } = credential;
            secrets.add(privateKey);
            return { clientCertificate: { thumbprintSha256, privateKey } };
        }
        case 'oidc': {
            const { host } = new URL(authorityHost);
            const assertion = await credential.getToken(AUDIENCES[host] ?? DEFAULT_AUDIENCE);
            secrets.add(assertion);
            return { clientAssertion: assertion };
        }
    }
}
function explain(error, network, subject) {
    if (network.failure instanceof http_error .j)
        return toEntraUnavailable(network.failure);
    if (network.failure !== undefined)
        return network.failure;
    if (network.refusal)
        return toEntraError(network.refusal, subject);
    return new errors .c8('ENTRA_REFUSED', `Cannot get a token from Entra for app "${subject.clientId}" in tenant "${subject.tenantId}": its answer does not fit the request. Check "ms-tenant-id" and "ms-authority-host".`, { cause: error });
}

; 





const OLD_AFTER_DAYS = 5;
class M365Session {
    tokens;
    client;
    reports;
    #options;
    #tenantId;
    #hasWarnedOfAge = false;
    constructor(options) {
        const { graphHttp, entraHttp, clock, graphApiUrl } = options;
        this.tokens = new EntraTokenSource({ ...options, http: entraHttp });
        this.client = new GraphClient({
            http: graphHttp,
            clock,
            tokens: this.tokens,
            graphApiUrl,
        });
        this.reports = new reports .C(this.client);
        this.#options = options;
    }
    get options() {
        return this.#options;
    }
    tenantId() {
        const { tenantId, entraHttp, authorityHost, clientId } = this.#options;
        this.#tenantId ??= resolveTenantId(tenantId, {
            http: entraHttp,
            authorityHost,
            clientId,
        });
        return this.#tenantId;
    }
    today() {
        return (0,day .dA)(this.#options.clock.now());
    }
    warnOfAge(refreshDate) {
        if (refreshDate === undefined || this.#hasWarnedOfAge)
            return [];
        const age = (0,day .YM)(refreshDate, this.today());
        if (age <= OLD_AFTER_DAYS)
            return [];
        this.#hasWarnedOfAge = true;
        return [
            {
                code: 'M365_DATA_OLD',
                message: `Microsoft's Copilot reports reach only up to ${refreshDate}, ${age} days ago; usually they are up to 3 days behind. Look at the service health of the Microsoft 365 admin centre.`,
            },
        ];
    }
}


/***/ }),

  6790:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  ED: () => (/* binding */ NAMES_CONCEALED),
  yT: () => (/* binding */ collectDaily),
  zU: () => (/* binding */ collectSummary),
  s5: () => (/* binding */ collectSummaryAndUsers),
  dt: () => (/* binding */ collectUsers),
  LY: () => (/* binding */ warnIfFewer)
});

var errors = __webpack_require__(3916);
var day = __webpack_require__(318);
var app_usage = __webpack_require__(8925);
var csv_rows = __webpack_require__(1732);
var report_row = __webpack_require__(9869);
; 




const REPORT_DATE = (0,report_row .ZZ)('Report Date');
const PROMPTS = (0,report_row .ZZ)('Prompts submitted', 'Total prompts submitted', 'Prompts submitted for all apps');
const V2_PERIODS = ['D7', 'D28', 'D90', 'D180'];
const V1_PERIODS = ['D7', 'D30', 'D90', 'D180'];
async function readDaily(reports, request) {
    const report = await reports.open('trend', choosePeriodsFor(request));
    const { days, refreshDate } = await readDays(report, request.tenantId);
    const covered = refreshDate === undefined ? undefined : toCovered(refreshDate, report);
    const warnings = [
        ...report.warnings,
        ...warnOfReach(request.window, covered?.since),
    ];
    const events = (0,day .hF)(request.window).flatMap((day) => toEvent(day, days.get(day), covered));
    return { warnings, events, refreshDate };
}
function choosePeriodsFor(request) {
    const days = (0,day .YM)(request.window.since, request.today) + 1;
    const covers = (period) => lengthOf(period) >= days;
    return {
        v2: V2_PERIODS.find(covers) ?? 'D180',
        v1: V1_PERIODS.find(covers) ?? 'D180',
    };
}
function lengthOf(period) {
    return Number(period.slice(1));
}
async function readDays(report, tenantId) {
    const days = new Map();
    let refreshDate;
    for await (const rows of report.rows) {
        for (const row of rows) {
            refreshDate = (0,report_row .jm)(row, csv_rows .F);
            const day = toDay(row, tenantId);
            if (!days.has(day.reportDate))
                days.set(day.reportDate, day);
        }
    }
    return { days, refreshDate };
}
function toDay(row, tenantId) {
    return {
        tenantId,
        reportDate: (0,report_row .jm)(row, REPORT_DATE),
        ...(0,app_usage .$d)(row),
        promptsTotal: (0,report_row .pq)(row, PROMPTS),
    };
}
function toEvent(day, found, covered) {
    if (found)
        return [{ type: 'item', item: { dataset: 'm365-daily', day: found } }];
    if (covered === undefined)
        return [];
    if (day < covered.since || day > covered.until)
        return [];
    return [{ type: 'empty-day', dataset: 'm365-daily', day }];
}
function toCovered(refreshDate, { period }) {
    return {
        since: (0,day .fi)(refreshDate, 1 - lengthOf(period)),
        until: refreshDate,
    };
}
function warnOfReach(window, first) {
    if (first === undefined || window.since >= first)
        return [];
    return [
        {
            code: 'M365_DAYS_OUT_OF_REACH',
            message: `Microsoft's reports reach back to ${first} at most: the days before it are not collected.`,
        },
    ];
}

var m365_licences = __webpack_require__(6898);
var summary = __webpack_require__(140);
var users = __webpack_require__(3039);
; 





async function* collectSummary(session, log) {
    const reading = await readSummaryWithLicences(session, log);
    yield* tellSummary(session, reading);
}
async function* collectUsers(session, log) {
    const users = await openUserReport(session, log);
    try {
        yield* tellUsers(session, users);
    }
    finally {
        await users.close();
    }
}
async function* collectDaily(session, log) {
    const { window } = session.options;
    log.info(`Reading Copilot usage from ${window.since} to ${window.until}.`);
    const reading = await readDaily(session.reports, {
        tenantId: await session.tenantId(),
        window,
        today: session.today(),
    });
    yield* reading.warnings.map(toWarningEvent);
    yield* reading.events;
    yield* session.warnOfAge(reading.refreshDate).map(toWarningEvent);
}
async function* collectSummaryAndUsers(session, log) {
    const first = await attempt(() => readSummaryWithLicences(session, log));
    if (!first.isRead && isWithoutToken(first.error))
        throw first.error;
    const hadSteppedBack = session.reports.hasSteppedBack;
    const users = await attempt(() => openUserReport(session, log));
    try {
        const hasOtherPeriod = session.reports.hasSteppedBack !== hadSteppedBack;
        const summary = hasOtherPeriod && first.isRead
            ? await attempt(() => readSummaryWithLicences(session, log))
            : first;
        yield* tellSummaryOrFailure(session, summary, users);
        yield* tellUsersOrFailure(session, users, summary);
    }
    finally {
        if (users.isRead)
            await users.value.close();
    }
}
async function attempt(read) {
    try {
        return { isRead: true, value: await read() };
    }
    catch (error) {
        if (!(error instanceof errors .c8))
            throw error;
        return { isRead: false, error };
    }
}
function isWithoutToken(error) {
    return error.code.startsWith('ENTRA_');
}
async function readSummaryWithLicences(session, log) {
    const { period, skus } = session.options;
    log.info(`Reading the Copilot summary of ${period}.`);
    const tenantId = await session.tenantId();
    const reading = await (0,summary .L)(session.reports, { tenantId, period });
    const { licences, warnings } = await (0,m365_licences .L)(session.client, skus);
    return {
        summary: reading.summary && { ...reading.summary, licences },
        warnings: [...reading.warnings, ...warnings],
    };
}
async function openUserReport(session, log) {
    const { period } = session.options;
    log.info(`Reading the Copilot user report of ${period}.`);
    const tenantId = await session.tenantId();
    return (0,users .v)(session.reports, { tenantId, period, log });
}
async function* tellSummaryOrFailure(session, summary, users) {
    if (!summary.isRead) {
        yield toFailedEvent('m365-summary', summary.error);
        return;
    }
    const identitiesConcealed = users.isRead
        ? users.value.areNamesConcealed
        : undefined;
    const { warnings } = summary.value;
    const known = summary.value.summary && {
        ...summary.value.summary,
        identitiesConcealed,
    };
    yield* tellSummary(session, { summary: known, warnings });
}
async function* tellSummary(session, { summary, warnings }) {
    yield* warnings.map(toWarningEvent);
    if (summary === undefined)
        return;
    yield { type: 'item', item: { dataset: 'm365-summary', summary } };
    yield* session.warnOfAge(summary.reportDate).map(toWarningEvent);
}
async function* tellUsersOrFailure(session, users, summary) {
    if (!users.isRead) {
        yield toFailedEvent('m365-users', users.error);
        return;
    }
    try {
        const count = yield* tellUsers(session, users.value);
        if (!summary.isRead)
            return;
        yield* warnIfFewer(count, summary.value.summary).map(toWarningEvent);
    }
    catch (error) {
        if (!(error instanceof errors .c8))
            throw error;
        yield toFailedEvent('m365-users', error);
    }
}
async function* tellUsers(session, users) {
    yield* users.warnings.map(toWarningEvent);
    if (users.areNamesConcealed)
        yield toWarningEvent(NAMES_CONCEALED);
    const count = yield* users.events;
    yield* session.warnOfAge(users.refreshDate).map(toWarningEvent);
    return count;
}
const NAMES_CONCEALED = {
    code: 'M365_NAMES_CONCEALED',
    message: 'The tenant conceals names in its reports: people come as 32 hex digits, cannot be matched with other data, and may change. To see names, a global administrator can clear "Display concealed user, group, and site names in all reports" in the Microsoft 365 admin centre (Settings, Org settings, Reports); this affects all reports of the tenant.',
};
function warnIfFewer(count, summary) {
    const enabled = summary?.anyApp.enabled ?? 0;
    if (count >= enabled)
        return [];
    return [
        {
            code: 'M365_USERS_FEWER_THAN_ENABLED',
            message: `The Copilot user report has ${count} people, but the summary counts ${enabled} enabled users. Microsoft may have cut the report off, or the two are of different days; run again later.`,
        },
    ];
}
function toWarningEvent(warning) {
    return { type: 'warning', warning };
}
function toFailedEvent(dataset, error) {
    return { type: 'failed', dataset, failure: (0,errors .w2)(error) };
}


/***/ }),

  140:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    L: () => (/* binding */ readSummary)
/* harmony export */ });
  var _app_usage_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8925);
  var _csv_rows_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1732);
  var _report_row_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9869);
  var _reports_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1231);




const PROMPTS_TOTAL = (0,_report_row_js__WEBPACK_IMPORTED_MODULE_2__  .ZZ)('Total prompts submitted', 'Prompts submitted for all apps', 'Prompts submitted');
const PROMPTS_AVERAGE = (0,_report_row_js__WEBPACK_IMPORTED_MODULE_2__  .ZZ)('Average prompts submitted');
async function readSummary(reports, of) {
    const report = await reports.open('summary', (0,_reports_js__WEBPACK_IMPORTED_MODULE_3__  .c)(of.period));
    const { warnings } = report;
    for await (const [row] of report.rows) {
        if (row === undefined)
            continue;
        return { summary: toSummary(row, report, of.tenantId), warnings };
    }
    return { summary: undefined, warnings };
}
function toSummary(row, report, tenantId) {
    const { anyApp, apps } = (0,_app_usage_js__WEBPACK_IMPORTED_MODULE_0__  .$d)(row);
    if (anyApp.enabled === undefined)
        (0,_report_row_js__WEBPACK_IMPORTED_MODULE_2__  .LA)(row, _app_usage_js__WEBPACK_IMPORTED_MODULE_0__  .Hu);
    if (anyApp.active === undefined)
        (0,_report_row_js__WEBPACK_IMPORTED_MODULE_2__  .LA)(row, _app_usage_js__WEBPACK_IMPORTED_MODULE_0__  .mU);
    return {
        tenantId,
        period: report.period,
        reportVersion: report.version,
        reportDate: (0,_report_row_js__WEBPACK_IMPORTED_MODULE_2__  .jm)(row, _csv_rows_js__WEBPACK_IMPORTED_MODULE_1__  .F),
        anyApp,
        apps,
        promptsTotal: (0,_report_row_js__WEBPACK_IMPORTED_MODULE_2__  .pq)(row, PROMPTS_TOTAL),
        promptsAverage: (0,_report_row_js__WEBPACK_IMPORTED_MODULE_2__  .pq)(row, PROMPTS_AVERAGE),
    };
}


/***/ }),

  3039:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  v: () => (/* binding */ openUsers)
});

var report_row = __webpack_require__(9869);
var m365_reports = __webpack_require__(1231);
var external_node_crypto_ = __webpack_require__(7598);
; 

const FIRST_SLOTS = 4096;
const MAX_FULLNESS = 0.5;
class SeenPeople {
    #count = 0;
    #slots = createSlots(FIRST_SLOTS);
    meet(name, figures) {
        const [high, low] = digest(name);
        const key = { high: high || 1, low };
        const [said] = digest(figures);
        const slot = findSlot(this.#slots, key);
        if (this.#slots.high[slot] !== 0) {
            return this.#slots.said[slot] === said ? 'same' : 'different';
        }
        fill(this.#slots, slot, { ...key, said });
        this.#count += 1;
        this.#growIfFull();
        return 'new';
    }
    #growIfFull() {
        const old = this.#slots;
        if (this.#count <= old.high.length * MAX_FULLNESS)
            return;
        this.#slots = createSlots(2 * old.high.length);
        for (let slot = 0; slot < old.high.length; slot += 1) {
            const high = old.high[slot] ?? 0;
            if (high === 0)
                continue;
            const entry = { high, low: old.low[slot] ?? 0, said: old.said[slot] ?? 0 };
            fill(this.#slots, findSlot(this.#slots, entry), entry);
        }
    }
}
function digest(text) {
    const hex = (0,external_node_crypto_.hash)('sha256', text);
    return [
        Number.parseInt(hex.slice(0, 8), 16),
        Number.parseInt(hex.slice(8, 16), 16),
    ];
}
function createSlots(length) {
    return {
        high: new Uint32Array(length),
        low: new Uint32Array(length),
        said: new Uint32Array(length),
    };
}
function findSlot({ high, low }, key) {
    let slot = key.low % high.length;
    while (high[slot] !== 0 &&
        (high[slot] !== key.high || low[slot] !== key.low)) {
        slot = (slot + 1) % high.length;
    }
    return slot;
}
function fill(slots, slot, { high, low, said }) {
    slots.high[slot] = high;
    slots.low[slot] = low;
    slots.said[slot] = said;
}

var m365 = __webpack_require__(9271);
var csv_rows = __webpack_require__(1732);
; 



const USER_PRINCIPAL_NAME = (0,report_row .ZZ)('User Principal Name', 'User Name');
const DISPLAY_NAME = (0,report_row .ZZ)('Display Name');
const LAST_ACTIVITY = (0,report_row .ZZ)('Last Activity Date', 'Last Activity Date (UTC)');
const ACTIVITY = {
    teams: (0,report_row .ZZ)('Microsoft Teams Copilot Last Activity Date', 'Teams Copilot Last Activity Date', 'Last Activity Date of Teams Copilot (UTC)'),
    word: appField('Word'),
    excel: appField('Excel'),
    powerpoint: appField('PowerPoint'),
    outlook: appField('Outlook'),
    onenote: appField('OneNote'),
    loop: appField('Loop'),
    chat: (0,report_row .ZZ)('Copilot Chat Last Activity Date'),
    chat_work: (0,report_row .ZZ)('Copilot Chat (work) Last Activity Date'),
    chat_web: (0,report_row .ZZ)('Copilot Chat (web) Last Activity Date'),
    m365_app: (0,report_row .ZZ)('Microsoft 365 Copilot Last Activity Date', 'Microsoft 365 App Last Activity Date', 'Last Activity Date of Microsoft 365 Copilot (UTC)', 'Last Activity Date of Microsoft 365 App (UTC)'),
    edge: (0,report_row .ZZ)('Edge Last Activity Date', 'Edge Copilot Last Activity Date', 'Microsoft Edge Last Activity Date'),
    agent: (0,report_row .ZZ)('Copilot Agent Last Activity Date', 'Any Agent Last Activity Date', 'Last Activity Date of Any Agent (UTC)'),
};
const PROMPTS_TOTAL = (0,report_row .ZZ)('Prompts submitted for all apps', 'Prompts submitted any app', 'Prompts submitted');
const PROMPTS_CHAT_WORK = (0,report_row .ZZ)('Prompts submitted for Copilot Chat (work)', 'Copilot Chat (work) prompts submitted');
const PROMPTS_CHAT_WEB = (0,report_row .ZZ)('Prompts submitted for Copilot Chat (web)', 'Copilot Chat (web) prompts submitted');
const ACTIVE_USAGE_DAYS = (0,report_row .ZZ)('Active Usage Days for all apps', 'Active Usage Days', 'Active Days');
const CONCEALED = /^[0-9a-f]{32}$/i;
function appField(app) {
    return (0,report_row .ZZ)(`${app} Copilot Last Activity Date`, `Last Activity Date of ${app} Copilot (UTC)`);
}
function toUser(row, of) {
    const userPrincipalName = (0,report_row .b6)(row, USER_PRINCIPAL_NAME);
    if (userPrincipalName === undefined)
        return undefined;
    return {
        ...of,
        reportDate: (0,report_row .jm)(row, csv_rows .F),
        userPrincipalName,
        displayName: (0,report_row .b6)(row, DISPLAY_NAME),
        isConcealed: CONCEALED.test(userPrincipalName),
        lastActivityDate: (0,report_row .kb)(row, LAST_ACTIVITY),
        activity: readActivity(row),
        promptsTotal: (0,report_row .pq)(row, PROMPTS_TOTAL),
        promptsChatWork: (0,report_row .pq)(row, PROMPTS_CHAT_WORK),
        promptsChatWeb: (0,report_row .pq)(row, PROMPTS_CHAT_WEB),
        activeUsageDays: (0,report_row .pq)(row, ACTIVE_USAGE_DAYS),
    };
}
function readActivity(row) {
    const activity = {};
    for (const surface of m365 .nD) {
        const day = (0,report_row .kb)(row, ACTIVITY[surface]);
        if (day !== undefined)
            activity[surface] = day;
    }
    return activity;
}

; 




const SAMPLE_ROWS = 500;
const PROGRESS_ROWS = 50_000;
async function openUsers(reports, request) {
    const report = await reports.open('users', (0,m365_reports .c)(request.period));
    const people = new People(report, request.tenantId);
    const sample = await takeSample(people);
    const concealed = sample.filter((user) => user.isConcealed).length;
    return {
        warnings: report.warnings,
        refreshDate: sample[0]?.reportDate,
        areNamesConcealed: sample.length === 0 ? undefined : concealed * 2 > sample.length,
        events: toEvents(sample, people, request.log),
        close: () => people.close(),
    };
}
async function takeSample(people) {
    const users = [];
    try {
        while (users.length < SAMPLE_ROWS) {
            const next = await people.next();
            if (next === undefined)
                break;
            users.push(...next);
        }
        return users;
    }
    catch (error) {
        await people.close();
        throw error;
    }
}
async function* toEvents(sample, people, log) {
    let count = 0;
    let users = sample;
    while (users !== undefined) {
        for (const user of users) {
            count += 1;
            yield toItem(user);
            if (count % PROGRESS_ROWS === 0)
                log.info(`Read ${count} people so far.`);
        }
        users = await people.next();
    }
    for (const warning of people.warnings())
        yield { type: 'warning', warning };
    return count;
}
function toItem(user) {
    return { type: 'item', item: { dataset: 'm365-users', user } };
}
class People {
    #report;
    #tenantId;
    #seen = new SeenPeople();
    #contradictions = 0;
    #nameless = 0;
    constructor(report, tenantId) {
        this.#report = report;
        this.#tenantId = tenantId;
    }
    async next() {
        const { done, value: rows } = await this.#report.rows.next();
        return done ? undefined : this.#newAmong(rows);
    }
    async close() {
        await this.#report.rows.return(undefined);
    }
    warnings() {
        return [
            ...warnIf(this.#contradictions, {
                code: 'M365_PEOPLE_REPEATED',
                message: `Rows of the Copilot user report that repeat a person with other figures: ${this.#contradictions}. The first row of each person counts.`,
            }),
            ...warnIf(this.#nameless, {
                code: 'M365_ROWS_WITHOUT_NAME',
                message: `Rows of the Copilot user report without a user principal name: ${this.#nameless}. They are left out.`,
            }),
        ];
    }
    #newAmong(rows) {
        const of = { tenantId: this.#tenantId, period: this.#report.period };
        const users = [];
        for (const row of rows) {
            const user = toUser(row, of);
            if (user === undefined)
                this.#countNameless(row);
            else if (this.#isNew(user, row))
                users.push(user);
        }
        return users;
    }
    #countNameless(row) {
        if (!(0,report_row .RY)(row.columns, USER_PRINCIPAL_NAME)) {
            (0,report_row .LA)(row, USER_PRINCIPAL_NAME);
        }
        this.#nameless += 1;
    }
    #isNew(user, row) {
        const meeting = this.#seen.meet(user.userPrincipalName.toLowerCase(), JSON.stringify(row.cells));
        if (meeting === 'different')
            this.#contradictions += 1;
        return meeting === 'new';
    }
}
function warnIf(count, warning) {
    return count === 0 ? [] : [warning];
}


/***/ }),

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


/***/ })

};
