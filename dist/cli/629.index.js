export const id = 629;
export const ids = [629];
export const modules = {

  8495:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Dl: () => (/* binding */ toSourceError),
    Lf: () => (/* binding */ unexpectedResponse),
    WW: () => (/* binding */ refusalWords),
    a5: () => (/* binding */ isRateLimit),
    rp: () => (/* binding */ refusalStatus)
/* harmony export */ });
  var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7697);
  var _domain_scope_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1848);
  var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3916);
  var _http_http_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8161);
  var _http_quote_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7696);





const refusalSchema = zod__WEBPACK_IMPORTED_MODULE_2__  ._H3({
    status: zod__WEBPACK_IMPORTED_MODULE_2__  .aig(),
    credential: zod__WEBPACK_IMPORTED_MODULE_2__  .k5n(['token', 'app']).catch('token'),
    response: zod__WEBPACK_IMPORTED_MODULE_2__  ._H3({
        data: zod__WEBPACK_IMPORTED_MODULE_2__  .L5J(),
        headers: zod__WEBPACK_IMPORTED_MODULE_2__  ._H3({
            'x-accepted-github-permissions': zod__WEBPACK_IMPORTED_MODULE_2__  .YjP().optional(),
        }),
    }),
});
const explanationSchema = zod__WEBPACK_IMPORTED_MODULE_2__  ._H3({ message: zod__WEBPACK_IMPORTED_MODULE_2__  .YjP() });
const RATE_LIMIT = /rate limit/i;
const CHECK_ADDRESS = 'Check that "github-api-url" is GitHub\'s API and that no proxy changes its answers.';
function toSourceError(error, reading) {
    if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__  .c8)
        return error;
    const cancelled = findCause(error, _errors_js__WEBPACK_IMPORTED_MODULE_0__  .cc);
    if (cancelled !== undefined)
        return cancelled;
    const httpError = findCause(error, _http_http_error_js__WEBPACK_IMPORTED_MODULE_1__  .j);
    if (httpError !== undefined)
        return fromHttpError(httpError, reading);
    const refusal = asRefusal(error);
    if (refusal !== undefined)
        return fromRefusal(refusal, { reading, error });
    return error instanceof Error ? error : new Error((0,_errors_js__WEBPACK_IMPORTED_MODULE_0__  .gJ)(error));
}
function unexpectedResponse(issue, reading) {
    const first = issue.issues[0];
    const field = first?.path.join('.') || 'the answer';
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__  .c8('GITHUB_UNEXPECTED_RESPONSE', `${cannotRead(reading)}: "${field}" is not as GitHub documents it (${first?.message}). ${CHECK_ADDRESS}`, { cause: issue });
}
function refusalStatus(error) {
    return findCause(error, _http_http_error_js__WEBPACK_IMPORTED_MODULE_1__  .j) === undefined
        ? asRefusal(error)?.status
        : undefined;
}
function refusalWords(error) {
    const refusal = asRefusal(error);
    return refusal === undefined ? '' : wordsOf(refusal);
}
function isRateLimit(error) {
    return RATE_LIMIT.test(refusalWords(error));
}
function cannotRead({ what, scope }) {
    return `Cannot read ${what} of ${(0,_domain_scope_js__WEBPACK_IMPORTED_MODULE_3__  .OI)(scope)}`;
}
function findCause(error, family) {
    if (error instanceof family)
        return error;
    const cause = Error.isError(error) ? error.cause : undefined;
    return cause instanceof family ? cause : undefined;
}
function fromHttpError(error, reading) {
    const { code, advice } = explainNoAnswer(error);
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__  .c8(code, `${cannotRead(reading)}: ${error.message}. ${advice}`, { cause: error });
}
function explainNoAnswer(error) {
    if (error.kind === 'wait-too-long') {
        return {
            code: 'GITHUB_RATE_LIMITED',
            advice: `Start a new run after ${error.retryAt?.toISOString()} or raise "max-wait-minutes".`,
        };
    }
    if (error.kind === 'redirect') {
        return { code: 'GITHUB_UNEXPECTED_RESPONSE', advice: CHECK_ADDRESS };
    }
    return {
        code: 'GITHUB_UNAVAILABLE',
        advice: 'Check the network, the proxy and https://www.githubstatus.com, then run it again.',
    };
}
function asRefusal(error) {
    return refusalSchema.safeParse(error).data;
}
function wordsOf({ response }) {
    const explanation = explanationSchema.safeParse(response.data).data;
    return (0,_http_quote_js__WEBPACK_IMPORTED_MODULE_4__  .h)(explanation?.message ?? '').replace(/\.$/, '');
}
function fromRefusal(refusal, { reading, error }) {
    const { code, advice } = explain(refusal, reading);
    const words = wordsOf(refusal);
    const answer = `${refusal.status}${words && ` (${words})`}`;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__  .c8(code, `${cannotRead(reading)}: GitHub answered ${answer}. ${advice}`, { cause: error });
}
function explain(refusal, reading) {
    if (refusal.status >= 500 || refusal.status === 408) {
        return {
            code: 'GITHUB_UNAVAILABLE',
            advice: 'See https://www.githubstatus.com and run it again later.',
        };
    }
    switch (refusal.status) {
        case 401:
            return { code: 'GITHUB_UNAUTHORIZED', advice: renewAdvice(refusal) };
        case 403:
            return explainForbidden(refusal, reading);
        case 404:
            return {
                code: 'GITHUB_NOT_FOUND',
                advice: notFoundAdvice(refusal, reading),
            };
        case 422:
            return {
                code: 'GITHUB_BILLING_PROBLEM',
                advice: `Check the Copilot subscription and the payment details of the ${reading.scope.type}.`,
            };
        case 429:
            return {
                code: 'GITHUB_RATE_LIMITED',
                advice: 'Run it again later or raise "max-wait-minutes".',
            };
        default:
            return {
                code: 'GITHUB_UNEXPECTED_RESPONSE',
                advice: 'Check that "github-api-url" is GitHub\'s API.',
            };
    }
}
function renewAdvice({ credential }) {
    return credential === 'app'
        ? 'It took a token of the GitHub App back and refuses a new one, too: the App may have been suspended or uninstalled. Look at its installation there, then run it again.'
        : 'The token is wrong, expired or revoked: make a new one and store it in the secret behind "github-token".';
}
function notFoundAdvice({ credential }, { scope, permission, appPermission }) {
    return credential === 'app'
        ? `The GitHub App is installed there, but may not see this: it needs ${appPermission}. ${ACCEPT_PERMISSION}`
        : `Either the ${scope.type} does not exist under this name, or the token may not see it. Check the name; the token needs ${permission}.`;
}
const ACCEPT_PERMISSION = 'After a permission is added, an owner has to accept it for the installation.';
function explainForbidden(refusal, reading) {
    const words = wordsOf(refusal);
    if (/copilot usage metrics.*policy/i.test(words)) {
        return {
            code: 'GITHUB_METRICS_POLICY_OFF',
            advice: 'Enable the policy "Copilot usage metrics": in an enterprise under AI controls > Copilot, in an organization of its own under Settings > Copilot > Policies.',
        };
    }
    if (RATE_LIMIT.test(words)) {
        return {
            code: 'GITHUB_RATE_LIMITED',
            advice: 'Run it again later or raise "max-wait-minutes".',
        };
    }
    const permissions = refusal.response.headers['x-accepted-github-permissions'];
    const accepted = permissions ? ` GitHub accepts: ${permissions}.` : '';
    return {
        code: 'GITHUB_FORBIDDEN',
        advice: refusal.credential === 'app'
            ? `The GitHub App needs ${reading.appPermission}. ${ACCEPT_PERMISSION}${accepted}`
            : `The token needs ${reading.permission}, and for an organization with SAML it must be authorized for single sign-on.${accepted}`,
    };
}


/***/ }),

  6414:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  g1: () => (/* binding */ downloadRows),
  tL: () => (/* binding */ readReport),
  Jc: () => (/* binding */ requestFiles)
});

var scope = __webpack_require__(1848);
var errors = __webpack_require__(3916);
var http_error = __webpack_require__(8161);
var failures = __webpack_require__(8495);
var external_node_buffer_ = __webpack_require__(4573);
; 

const CUT_OFF = 'is cut off';
class UnreadableReport extends Error {
    name = 'UnreadableReport';
    isCutOff;
    constructor(line, problem) {
        super(`line ${line} of the report ${problem}`);
        this.isCutOff = problem === CUT_OFF;
    }
}
async function* readRows(chunks) {
    const cutter = new RowCutter();
    for await (const chunk of chunks)
        yield* cutter.cut(chunk);
    cutter.end();
}
const MAX_ROW_BYTES = 16 * 1024 * 1024;
const NEWLINE = 0x0a;
const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const OPEN_ARRAY = 0x5b;
const CLOSE_ARRAY = 0x5d;
const OPEN_ROW = 0x7b;
const CLOSE_ROW = 0x7d;
const BLANK = new Set([0x20, 0x09, 0x0d, 0xef, 0xbb, 0xbf]);
class RowCutter {
    #decoder = new TextDecoder();
    #line = 1;
    #rowLine = 1;
    #arrays = 0;
    #braces = 0;
    #isInString = false;
    #isEscaped = false;
    #areRowsLines;
    #begun = [];
    #begunBytes = 0;
    end() {
        if (this.#braces > 0)
            fail(this.#rowLine, CUT_OFF);
        if (this.#arrays > 0)
            fail(this.#line, CUT_OFF);
    }
    *cut(chunk) {
        let start = 0;
        for (let at = 0; at < chunk.length; at += 1) {
            const byte = chunk[at] ?? 0;
            const row = byte === OPEN_ROW ? this.#takeLine(chunk, at) : undefined;
            if (row !== undefined) {
                yield { line: this.#line, value: row.value };
                at += row.length - 1;
            }
            else if (this.#braces === 0) {
                start = at;
                this.#stepBetweenRows(byte);
            }
            else if (this.#isInString) {
                this.#stepInString(byte);
            }
            else if (this.#stepInRow(byte)) {
                yield this.#parse(chunk.subarray(start, at + 1));
            }
        }
        if (this.#braces > 0)
            this.#keep(chunk.subarray(start));
    }
    #takeLine(chunk, start) {
        if (this.#braces > 0 || this.#arrays > 0)
            return undefined;
        const end = chunk.indexOf(NEWLINE, start);
        if (end === -1)
            return undefined;
        try {
            const text = this.#decoder.decode(chunk.subarray(start, end));
            const value = JSON.parse(text);
            this.#areRowsLines ??= true;
            return { value, length: end - start };
        }
        catch {
            return undefined;
        }
    }
    #stepBetweenRows(byte) {
        switch (byte) {
            case NEWLINE:
                this.#line += 1;
                return;
            case OPEN_ROW:
                this.#braces = 1;
                this.#rowLine = this.#line;
                return;
            case OPEN_ARRAY:
                this.#arrays += 1;
                return;
            case CLOSE_ARRAY:
                this.#arrays -= 1;
                if (this.#arrays < 0)
                    fail(this.#line, 'is not JSON');
                return;
            case COMMA:
                if (this.#arrays === 0)
                    fail(this.#line, 'is not JSON');
                return;
        }
        if (!BLANK.has(byte))
            fail(this.#line, 'is not JSON');
    }
    #stepInString(byte) {
        if (this.#isEscaped)
            this.#isEscaped = false;
        else if (byte === BACKSLASH)
            this.#isEscaped = true;
        else if (byte === QUOTE)
            this.#isInString = false;
        else if (byte === NEWLINE)
            fail(this.#line, 'is not JSON');
    }
    #stepInRow(byte) {
        if (byte === QUOTE)
            this.#isInString = true;
        else if (byte === OPEN_ROW)
            this.#braces += 1;
        else if (byte === NEWLINE)
            this.#breakLine();
        else if (byte === CLOSE_ROW) {
            this.#braces -= 1;
            return this.#braces === 0;
        }
        return false;
    }
    #breakLine() {
        if (this.#areRowsLines)
            fail(this.#rowLine, 'is not JSON');
        this.#line += 1;
    }
    #keep(piece) {
        this.#begun.push(piece);
        this.#begunBytes += piece.length;
        if (this.#begunBytes > MAX_ROW_BYTES) {
            fail(this.#rowLine, 'has no end');
        }
    }
    #parse(lastPiece) {
        this.#areRowsLines ??= this.#rowLine === this.#line;
        const bytes = this.#join(lastPiece);
        try {
            const value = JSON.parse(this.#decoder.decode(bytes));
            return { line: this.#rowLine, value };
        }
        catch {
            return fail(this.#rowLine, 'is not JSON');
        }
    }
    #join(lastPiece) {
        if (this.#begun.length === 0)
            return lastPiece;
        const bytes = external_node_buffer_.Buffer.concat([...this.#begun, lastPiece]);
        this.#begun = [];
        this.#begunBytes = 0;
        return bytes;
    }
}
function fail(line, problem) {
    throw new UnreadableReport(line, problem);
}

var report_schemas = __webpack_require__(995);
; 






const MAX_BROKEN_DOWNLOADS = 3;
const MAX_EXPIRED_LINKS = 1;
const LOOPBACK = /^(localhost|127(\.\d+){3}|\[::1\])$/;
const ROUTES = {
    organization: {
        scope: 'GET /orgs/{org}/copilot/metrics/reports/organization-1-day',
        users: 'GET /orgs/{org}/copilot/metrics/reports/users-1-day',
    },
    enterprise: {
        scope: 'GET /enterprises/{enterprise}/copilot/metrics/reports/enterprise-1-day',
        users: 'GET /enterprises/{enterprise}/copilot/metrics/reports/users-1-day',
    },
};
async function* readReport(report, read) {
    const left = { broken: MAX_BROKEN_DOWNLOADS, expired: MAX_EXPIRED_LINKS };
    let fault;
    for (;;) {
        const files = await requestFiles(report);
        if (files.length === 0)
            break;
        try {
            return yield* read(files);
        }
        catch (error) {
            fault = takeRetry(left, error);
        }
    }
    if (fault !== undefined)
        throw fault.reason;
}
function takeRetry(left, error) {
    if (!(error instanceof DownloadFault))
        throw error;
    left[error.kind] -= 1;
    if (left[error.kind] < 0)
        throw error.reason;
    return error;
}
async function* downloadRows(report, files, schema) {
    for (const file of files) {
        const body = await openFile(report, file);
        try {
            for await (const row of readRows(body)) {
                const parsed = schema.safeParse(row.value);
                if (!parsed.success)
                    throw unfit(row.line, parsed.error);
                yield parsed.data;
            }
        }
        catch (error) {
            throw toDownloadError(error, report, file);
        }
    }
}
function unreadable(problem, report, file) {
    const ofFile = file.ofNumber > 1 ? ` in file ${file.number} of ${file.ofNumber}` : '';
    return new errors .c8('GITHUB_REPORT_UNREADABLE', `Cannot read ${report.reading.what} of ${(0,scope .OI)(report.scope)}: ${problem}${ofFile}. Run it again later; if the day stays unreadable, report the line and the field, without their content, to the maintainers of this action.`);
}
class DownloadFault extends Error {
    name = 'DownloadFault';
    kind;
    reason;
    constructor(kind, reason) {
        super(reason.message, { cause: reason });
        this.kind = kind;
        this.reason = reason;
    }
}
async function requestFiles(report) {
    const { client, scope, day, reading } = report;
    const { name, type } = scope;
    const owner = type === 'organization' ? { org: name } : { enterprise: name };
    const answer = await client
        .get(ROUTES[type][report.about], { ...owner, day })
        .catch((error) => {
        throw (0,failures .Dl)(error, reading);
    });
    if (answer.status === 204)
        return [];
    const body = report_schemas .ld.safeParse(answer.data);
    if (!body.success)
        throw (0,failures .Lf)(body.error, reading);
    const urls = body.data.download_links;
    return urls.map((url, index) => {
        report.secrets.add(url);
        refuseUnsafe(url, report);
        return { url, number: index + 1, ofNumber: urls.length };
    });
}
function refuseUnsafe(link, report) {
    const { protocol, hostname, host } = new URL(link);
    const api = new URL(report.apiUrl);
    const isLocal = api.protocol === 'http:' && LOOPBACK.test(api.hostname);
    const mayBePlain = isLocal && LOOPBACK.test(hostname);
    if (protocol === 'https:' || (protocol === 'http:' && mayBePlain))
        return;
    throw new errors .c8('GITHUB_UNEXPECTED_RESPONSE', `Cannot read ${report.reading.what} of ${(0,scope .OI)(report.scope)}: the download at "${host}" is not offered over https. Check that "github-api-url" is GitHub's API and that no proxy changes its answers.`);
}
async function openFile(report, file) {
    const request = {
        method: 'GET',
        url: file.url,
        path: '/{report}',
        isRedirectedAnywhere: true,
    };
    const response = await report.downloads.open(request).catch((error) => {
        throw (0,failures .Dl)(error, report.reading);
    });
    if (response.ok)
        return response.body ?? emptyBody();
    await response.body?.cancel();
    const { status } = response;
    const refusal = new http_error .j({ ...request, kind: 'status', status });
    const reason = (0,failures .Dl)(refusal, report.reading);
    const isExpired = status === 401 || status === 403;
    throw isExpired ? new DownloadFault('expired', reason) : reason;
}
async function* emptyBody() { }
function unfit(line, issue) {
    const first = issue.issues[0];
    const field = first?.path.join('.') || 'the row';
    return new UnreadableReport(line, `has no usable "${field}" (${first?.message})`);
}
function toDownloadError(error, report, file) {
    if (error instanceof http_error .j) {
        const reason = (0,failures .Dl)(error, report.reading);
        return new DownloadFault('broken', reason);
    }
    if (!(error instanceof UnreadableReport))
        return error;
    const reason = unreadable(error.message, report, file);
    return error.isCutOff ? new DownloadFault('broken', reason) : reason;
}


/***/ }),

  995:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    D1: () => (/* binding */ userRowSchema),
    NL: () => (/* binding */ usageRowSchema),
    Zc: () => (/* binding */ personDaySchema),
    ld: () => (/* binding */ reportLinksSchema)
/* harmony export */ });
  var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7697);
  var _domain_day_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(318);


const count = zod__WEBPACK_IMPORTED_MODULE_0__  .aig().nullish();
const flag = zod__WEBPACK_IMPORTED_MODULE_0__  .zMY().nullish();
const text = zod__WEBPACK_IMPORTED_MODULE_0__  .YjP().nullish();
const day = zod__WEBPACK_IMPORTED_MODULE_0__  .YjP().refine(_domain_day_js__WEBPACK_IMPORTED_MODULE_1__  .N, 'is not a day');
const userId = zod__WEBPACK_IMPORTED_MODULE_0__  .aig().int();
const counters = {
    user_initiated_interaction_count: count,
    code_generation_activity_count: count,
    code_acceptance_activity_count: count,
    loc_suggested_to_add_sum: count,
    loc_added_sum: count,
    loc_deleted_sum: count,
};
const countersSchema = zod__WEBPACK_IMPORTED_MODULE_0__  ._H3(counters);
const breakdownSchema = zod__WEBPACK_IMPORTED_MODULE_0__  .YOg(zod__WEBPACK_IMPORTED_MODULE_0__  ._H3({
    ...counters,
    ide: text,
    feature: text,
    language: text,
    model: text,
}))
    .nullish();
const breakdowns = {
    totals_by_ide: breakdownSchema,
    totals_by_feature: breakdownSchema,
    totals_by_language_feature: breakdownSchema,
    totals_by_model_feature: breakdownSchema,
};
const breakdownsSchema = zod__WEBPACK_IMPORTED_MODULE_0__  ._H3({ ...counters, ...breakdowns });
const reportLinksSchema = zod__WEBPACK_IMPORTED_MODULE_0__  ._H3({
    download_links: zod__WEBPACK_IMPORTED_MODULE_0__  .YOg(zod__WEBPACK_IMPORTED_MODULE_0__  .OZ5()),
});
const usageRowSchema = zod__WEBPACK_IMPORTED_MODULE_0__  ._H3({
    day,
    ...counters,
    ...breakdowns,
    daily_active_users: count,
    weekly_active_users: count,
    monthly_active_users: count,
    monthly_active_chat_users: count,
    monthly_active_agent_users: count,
    daily_active_cli_users: count,
    pull_requests: zod__WEBPACK_IMPORTED_MODULE_0__  ._H3({
        total_created: count,
        total_created_by_copilot: count,
        total_reviewed_by_copilot: count,
        total_merged: count,
    })
        .nullish(),
});
const personDaySchema = zod__WEBPACK_IMPORTED_MODULE_0__  .Ikc({ day, user_id: userId });
const userRowSchema = zod__WEBPACK_IMPORTED_MODULE_0__  ._H3({
    day,
    user_id: userId,
    user_login: text,
    ...counters,
    ...breakdowns,
    used_chat: flag,
    used_agent: flag,
    used_cli: flag,
    used_copilot_cloud_agent: flag,
    used_copilot_coding_agent: flag,
    ai_credits_used: count,
});


/***/ }),

  2998:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    r: () => (/* binding */ billingSchema),
    v: () => (/* binding */ seatsPageSchema)
/* harmony export */ });
  var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7697);
  var _domain_day_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(318);


const text = zod__WEBPACK_IMPORTED_MODULE_0__  .YjP().nullish();
const instant = zod__WEBPACK_IMPORTED_MODULE_0__  .YjP()
    .refine((value) => !Number.isNaN(Date.parse(value)), 'is not a date-time')
    .nullish();
const calendarDay = zod__WEBPACK_IMPORTED_MODULE_0__  .YjP().refine(_domain_day_js__WEBPACK_IMPORTED_MODULE_1__  .N, 'is not a day').nullish();
const named = zod__WEBPACK_IMPORTED_MODULE_0__  .Ikc({ login: text, slug: text }).nullish();
const seatSchema = zod__WEBPACK_IMPORTED_MODULE_0__  .Ikc({
    assignee: zod__WEBPACK_IMPORTED_MODULE_0__  .Ikc({ id: zod__WEBPACK_IMPORTED_MODULE_0__  .aig().int(), login: text, type: text })
        .nullish(),
    organization: named,
    assigning_team: named,
    pending_cancellation_date: calendarDay,
    last_activity_at: instant,
    last_activity_editor: text,
    last_authenticated_at: instant,
    created_at: instant,
    plan_type: text,
});
const seatsPageSchema = zod__WEBPACK_IMPORTED_MODULE_0__  .Ikc({
    total_seats: zod__WEBPACK_IMPORTED_MODULE_0__  .aig().int().nonnegative().nullish(),
    seats: zod__WEBPACK_IMPORTED_MODULE_0__  .YOg(seatSchema),
});
const billingSchema = zod__WEBPACK_IMPORTED_MODULE_0__  .Ikc({
    seat_breakdown: zod__WEBPACK_IMPORTED_MODULE_0__  .Ikc({ total: zod__WEBPACK_IMPORTED_MODULE_0__  .aig().int().nonnegative().nullish() })
        .nullish(),
});


/***/ }),

  8285:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  L: () => (/* binding */ collectSeats),
  D: () => (/* binding */ seatsReading)
});

var domain_scope = __webpack_require__(1848);
; 
const FIRST_SLOTS = 2048;
const MAX_FULLNESS = 0.5;
const SPREAD = 0x9e3779b1;
class RowIndex {
    #keyOf;
    #slots = new Uint32Array(FIRST_SLOTS);
    #count = 0;
    constructor(keyOf) {
        this.#keyOf = keyOf;
    }
    find(key) {
        const row = (this.#slots[this.#slotOf(key)] ?? 0) - 1;
        return row < 0 ? undefined : row;
    }
    add(key, row) {
        this.#count += 1;
        if (this.#count > this.#slots.length * MAX_FULLNESS)
            this.#grow();
        this.#slots[this.#slotOf(key)] = row + 1;
    }
    #grow() {
        const old = this.#slots;
        this.#slots = new Uint32Array(2 * old.length);
        for (const entry of old) {
            const key = entry > 0 ? this.#keyOf(entry - 1) : undefined;
            if (key !== undefined)
                this.#slots[this.#slotOf(key)] = entry;
        }
    }
    #slotOf(key) {
        const mask = this.#slots.length - 1;
        let slot = spread(key) & mask;
        for (;;) {
            const entry = this.#slots[slot] ?? 0;
            if (entry === 0 || this.#keyOf(entry - 1) === key)
                return slot;
            slot = (slot + 1) & mask;
        }
    }
}
function spread(key) {
    const folded = key ^ Math.floor(key / 2 ** 32);
    const product = Math.imul(folded, SPREAD);
    return product ^ (product >>> 16);
}

var external_node_buffer_ = __webpack_require__(4573);
; 

const CHUNK_BITS = 12;
const CHUNK_ROWS = 2 ** CHUNK_BITS;
const FIRST_TEXT_BYTES = 16_384;
class Chunks {
    #create;
    #chunks = [];
    constructor(create) {
        this.#create = create;
    }
    get(row) {
        return this.#chunks[row >>> CHUNK_BITS]?.[row % CHUNK_ROWS];
    }
    set(row, value) {
        const place = row >>> CHUNK_BITS;
        while (place >= this.#chunks.length)
            this.#chunks.push(this.#create());
        const chunk = this.#chunks[place];
        if (chunk !== undefined)
            chunk[row % CHUNK_ROWS] = value;
    }
}
class NumberColumn {
    #values = new Chunks(() => new Float64Array(CHUNK_ROWS).fill(Number.NaN));
    get(row) {
        const value = this.#values.get(row);
        return value === undefined || Number.isNaN(value) ? undefined : value;
    }
    set(row, value) {
        this.#values.set(row, value ?? Number.NaN);
    }
}
class CountColumn {
    #values = new Chunks(() => new Uint32Array(CHUNK_ROWS));
    get(row) {
        return this.#values.get(row) ?? 0;
    }
    set(row, value) {
        this.#values.set(row, value);
    }
}
class SharedColumn {
    #keyOf;
    #numbers = new CountColumn();
    #numberByKey = new Map();
    #values = [];
    constructor(keyOf) {
        this.#keyOf = keyOf;
    }
    get(row) {
        return this.#values[this.#numbers.get(row) - 1];
    }
    set(row, value) {
        this.#numbers.set(row, this.#numberOf(value));
    }
    #numberOf(value) {
        const key = this.#keyOf(value);
        const known = this.#numberByKey.get(key);
        if (known !== undefined)
            return known;
        const number = this.#values.push(value);
        this.#numberByKey.set(key, number);
        return number;
    }
}
class TextColumn {
    #bytes = external_node_buffer_.Buffer.allocUnsafeSlow(FIRST_TEXT_BYTES);
    #end = 0;
    #starts = new CountColumn();
    #sizes = new CountColumn();
    get(row) {
        const size = this.#sizes.get(row);
        if (size === 0)
            return undefined;
        const start = this.#starts.get(row);
        return this.#bytes.toString('utf8', start, start + size - 1);
    }
    set(row, text) {
        if (this.get(row) === text)
            return;
        this.#sizes.set(row, text === undefined ? 0 : this.#append(row, text) + 1);
    }
    #append(row, text) {
        const length = external_node_buffer_.Buffer.byteLength(text);
        this.#makeRoom(length);
        this.#starts.set(row, this.#end);
        this.#end += this.#bytes.write(text, this.#end);
        return length;
    }
    #makeRoom(length) {
        const needed = this.#end + length;
        if (needed <= this.#bytes.length)
            return;
        const size = Math.max(needed, 2 * this.#bytes.length);
        const larger = external_node_buffer_.Buffer.allocUnsafeSlow(size);
        this.#bytes.copy(larger);
        this.#bytes = larger;
    }
}

; 

class SeatRows {
    #size = 0;
    #userId = new NumberColumn();
    #createdAt = new NumberColumn();
    #lastActivityAt = new NumberColumn();
    #lastAuthenticatedAt = new NumberColumn();
    #grants = new CountColumn();
    #plan = new SharedColumn(itself);
    #lastActivityEditor = new SharedColumn(itself);
    #pendingCancellationDate = new SharedColumn(itself);
    #teams = new SharedColumn(joined);
    #organizations = new SharedColumn(joined);
    #logins = new TextColumn();
    get size() {
        return this.#size;
    }
    push(holder) {
        this.#size += 1;
        this.set(this.#size - 1, holder);
        return this.#size - 1;
    }
    set(row, holder) {
        this.#userId.set(row, holder.userId);
        this.#createdAt.set(row, holder.createdAt);
        this.#lastActivityAt.set(row, holder.lastActivityAt);
        this.#lastAuthenticatedAt.set(row, holder.lastAuthenticatedAt);
        this.#grants.set(row, holder.grants);
        this.#plan.set(row, holder.plan);
        this.#lastActivityEditor.set(row, holder.lastActivityEditor);
        this.#pendingCancellationDate.set(row, holder.pendingCancellationDate);
        this.#teams.set(row, holder.teams);
        this.#organizations.set(row, holder.organizations);
        this.#logins.set(row, holder.login);
    }
    userIdOf(row) {
        return this.#userId.get(row);
    }
    get(row) {
        return {
            userId: this.#userId.get(row),
            login: this.#logins.get(row),
            plan: this.#plan.get(row),
            createdAt: this.#createdAt.get(row),
            lastActivityAt: this.#lastActivityAt.get(row),
            lastActivityEditor: this.#lastActivityEditor.get(row),
            lastAuthenticatedAt: this.#lastAuthenticatedAt.get(row),
            pendingCancellationDate: this.#pendingCancellationDate.get(row),
            grants: this.#grants.get(row),
            teams: this.#teams.get(row) ?? [],
            organizations: this.#organizations.get(row) ?? [],
        };
    }
}
function itself(text) {
    return text;
}
function joined(names) {
    return names.join('\n');
}

; 


const NEVER = Number.NEGATIVE_INFINITY;
class SeatRoll {
    #rows = new SeatRows();
    #rowByUserId = new RowIndex((row) => this.#rows.userIdOf(row));
    add(grant) {
        if (grant.person === undefined) {
            this.#rows.push(toHolder(grant));
            return;
        }
        const { userId } = grant.person;
        const row = this.#rowByUserId.find(userId);
        if (row === undefined) {
            this.#rowByUserId.add(userId, this.#rows.push(toHolder(grant)));
            return;
        }
        this.#rows.set(row, merge(this.#rows.get(row), grant));
    }
    get size() {
        return this.#rows.size;
    }
    *people() {
        const idOf = (row) => this.#rows.userIdOf(row) ?? NEVER;
        const rows = Uint32Array.from(this.#rowsWhere((id) => id !== undefined));
        rows.sort((one, other) => idOf(one) - idOf(other));
        for (const row of rows)
            yield { ...this.#rows.get(row), userId: idOf(row) };
    }
    *holders() {
        const people = this.#rowsWhere((id) => id !== undefined);
        for (const row of people)
            yield this.#rows.get(row);
        const others = this.#rowsWhere((id) => id === undefined);
        for (const row of others)
            yield this.#rows.get(row);
    }
    *#rowsWhere(isWanted) {
        for (let row = 0; row < this.#rows.size; row += 1) {
            if (isWanted(this.#rows.userIdOf(row)))
                yield row;
        }
    }
}
function toHolder(grant) {
    return {
        userId: grant.person?.userId,
        login: grant.person?.login,
        plan: grant.plan,
        createdAt: grant.createdAt,
        lastActivityAt: grant.lastActivityAt,
        lastActivityEditor: grant.lastActivityEditor,
        lastAuthenticatedAt: grant.lastAuthenticatedAt,
        pendingCancellationDate: grant.pendingCancellationDate,
        grants: 1,
        teams: withText([], grant.team),
        organizations: withText([], grant.organization),
    };
}
function merge(holder, grant) {
    return {
        ...holder,
        ...mergeActivity(holder, grant),
        lastAuthenticatedAt: latest(holder.lastAuthenticatedAt, grant.lastAuthenticatedAt),
        createdAt: earliest(holder.createdAt, grant.createdAt),
        plan: higherPlan(holder.plan, grant.plan),
        pendingCancellationDate: laterIfBoth(holder.pendingCancellationDate, grant.pendingCancellationDate),
        grants: holder.grants + 1,
        teams: withText(holder.teams, grant.team),
        organizations: withText(holder.organizations, grant.organization),
    };
}
function mergeActivity(holder, grant) {
    const { lastActivityAt, lastActivityEditor } = holder;
    const known = lastActivityAt ?? NEVER;
    const seen = grant.lastActivityAt ?? NEVER;
    if (seen < known)
        return { lastActivityAt, lastActivityEditor };
    const editor = grant.lastActivityEditor;
    return {
        lastActivityAt: grant.lastActivityAt,
        lastActivityEditor: seen === known ? firstByName(lastActivityEditor, editor) : editor,
    };
}
function latest(one, other) {
    if (one === undefined || other === undefined)
        return one ?? other;
    return Math.max(one, other);
}
function earliest(one, other) {
    if (one === undefined || other === undefined)
        return one ?? other;
    return Math.min(one, other);
}
function firstByName(one, other) {
    if (one === undefined || other === undefined)
        return one ?? other;
    return one < other ? one : other;
}
function higherPlan(one, other) {
    return one === 'enterprise' || other === undefined ? one : other;
}
function laterIfBoth(one, other) {
    if (one === undefined || other === undefined)
        return undefined;
    return one > other ? one : other;
}
function withText(list, text) {
    if (text === undefined || list.includes(text))
        return list;
    return [...list, text];
}

var p_map = __webpack_require__(606);
var errors = __webpack_require__(3916);
var failures = __webpack_require__(8495);
var schemas = __webpack_require__(2998);
; 




const PAGE_SIZE = 100;
const MAX_READINGS = 3;
const PAGES_IN_FLIGHT = 50;
const PAGES_IN_FLIGHT_OF_LONG_LIST = 10;
const PAGES_OF_LONG_LIST = 100;
const SEAT_ROUTES = {
    organization: 'GET /orgs/{org}/copilot/billing/seats',
    enterprise: 'GET /enterprises/{enterprise}/copilot/billing/seats',
};
async function readSeatPages(options) {
    for (let reading = 1; reading <= MAX_READINGS; reading += 1) {
        options.onStart();
        if (await new SeatReading(options).readAll())
            return;
    }
    throw new errors .c8('GITHUB_SEATS_UNSTABLE', `Cannot read ${options.reading.what} of ${options.scope.type} "${options.scope.name}": the list changed during each of ${MAX_READINGS} readings. Run it again at a time when no seats are assigned or removed.`);
}
class SeatReading {
    #options;
    #first;
    #total;
    #pagesRead = 0;
    #isStable = true;
    constructor(options) {
        this.#options = options;
    }
    async readAll() {
        let links = await this.#readPage(1);
        if (links.lastPage !== undefined) {
            links = await this.#readRest(links.lastPage);
        }
        const walked = new Set();
        while (this.#isStable && links.nextUrl !== undefined) {
            if (walked.has(links.nextUrl))
                return false;
            walked.add(links.nextUrl);
            links = await this.#readUrl(links.nextUrl);
        }
        return this.#isStable;
    }
    async #readRest(lastPage) {
        const numbers = Array.from({ length: lastPage - 1 }, (_, i) => i + 2);
        let last;
        await (0,p_map .Ay)(numbers, async (number) => {
            if (!this.#isStable)
                return;
            const links = await this.#readPage(number);
            if (number === lastPage)
                last = links;
        }, { concurrency: pagesInFlight(lastPage) });
        return last ?? { lastPage, nextUrl: undefined };
    }
    #readPage(page) {
        const { name, type } = this.#options.scope;
        const scope = type === 'organization' ? { org: name } : { enterprise: name };
        return this.#read(() => this.#options.client.get(SEAT_ROUTES[type], {
            ...scope,
            per_page: PAGE_SIZE,
            page,
        }));
    }
    #readUrl(url) {
        return this.#read(() => this.#options.client.get(`GET ${url}`));
    }
    async #read(request) {
        const { reading } = this.#options;
        const answer = await request().catch((error) => {
            throw (0,failures .Dl)(error, reading);
        });
        const page = schemas .v.safeParse(answer.data);
        if (!page.success)
            throw (0,failures .Lf)(page.error, reading);
        const header = parseLinks(String(answer.headers.link ?? ''));
        const links = {
            lastPage: pageOf(header.get('last')),
            nextUrl: header.get('next'),
        };
        this.#take(page.data, links);
        return links;
    }
    #take(page, links) {
        this.#first ??= links;
        this.#pagesRead += 1;
        const total = page.total_seats ?? undefined;
        this.#total ??= total;
        const isSameTotal = total === undefined || total === this.#total;
        const isSameLength = links.lastPage === undefined || links.lastPage === this.#first.lastPage;
        this.#isStable &&= isSameTotal && isSameLength;
        this.#options.onPage(page);
        this.#options.onProgress(this.#pagesRead, this.#first.lastPage);
    }
}
function pagesInFlight(lastPage) {
    return lastPage > PAGES_OF_LONG_LIST
        ? PAGES_IN_FLIGHT_OF_LONG_LIST
        : PAGES_IN_FLIGHT;
}
function parseLinks(header) {
    const links = new Map();
    for (const [, url, name] of header.matchAll(/<([^>]*)>;\s*rel="([^"]*)"/g)) {
        if (url !== undefined && name !== undefined)
            links.set(name, url);
    }
    return links;
}
function pageOf(url) {
    const page = url && URL.canParse(url) && new URL(url).searchParams.get('page');
    return page && /^\d+$/.test(page) ? Number(page) : undefined;
}

; 



const PAGES_PER_PROGRESS = 100;
const PERMISSIONS = {
    organization: 'the organization permission "GitHub Copilot Business: read" (classic token: "manage_billing:copilot" or "read:org") of an organization owner',
    enterprise: 'the enterprise permission "Enterprise Copilot license management: read" (classic token: "manage_billing:copilot" or "read:enterprise") of an enterprise owner or billing manager',
};
const APP_PERMISSIONS = {
    organization: 'the organization permission "Copilot seat management: read" ("GitHub Copilot Business" in GitHub\'s reference)',
    enterprise: 'the enterprise permission "Enterprise Copilot license management: read"',
};
async function* collectSeats(options) {
    const { scope, datasets } = options;
    const { roll, reportedTotal } = await readSeats(options);
    const warning = totalWarning(roll.size, reportedTotal, scope);
    if (warning !== undefined)
        yield { type: 'warning', warning };
    if (datasets.includes('github-seats')) {
        const holders = { [Symbol.iterator]: () => roll.holders() };
        const seats = { holders, size: roll.size, reportedTotal };
        yield { type: 'item', item: { dataset: 'github-seats', scope, seats } };
    }
    if (!datasets.includes('github-seat-users'))
        return;
    for (const holder of roll.people()) {
        yield {
            type: 'item',
            item: { dataset: 'github-seat-users', scope, holder },
        };
    }
}
async function readSeats(options) {
    const { client, scope, log } = options;
    const reading = seatsReading(scope);
    let roll = new SeatRoll();
    let reportedTotal;
    await readSeatPages({
        client,
        scope,
        reading,
        onStart: () => {
            roll = new SeatRoll();
            reportedTotal = undefined;
        },
        onPage: (page) => {
            reportedTotal = page.total_seats ?? reportedTotal;
            for (const seat of page.seats)
                roll.add(toGrant(seat, scope));
        },
        onProgress: (pages, ofPages) => {
            if (pages % PAGES_PER_PROGRESS !== 0)
                return;
            log.info(`${(0,domain_scope .OI)(scope)}: ${pages} of ${ofPages ?? 'more'} pages of seats read.`);
        },
    });
    return { roll, reportedTotal };
}
function seatsReading(scope) {
    return {
        scope,
        what: 'Copilot seats',
        permission: PERMISSIONS[scope.type],
        appPermission: APP_PERMISSIONS[scope.type],
    };
}
function toGrant(seat, scope) {
    const { assignee } = seat;
    const isPerson = assignee && (assignee.type ?? 'User') === 'User';
    const isOrganization = scope.type === 'organization';
    return {
        ...(isPerson && {
            person: { userId: assignee.id, login: assignee.login ?? undefined },
        }),
        plan: toPlan(seat.plan_type),
        createdAt: toEpochMs(seat.created_at),
        lastActivityAt: toEpochMs(seat.last_activity_at),
        lastAuthenticatedAt: toEpochMs(seat.last_authenticated_at),
        lastActivityEditor: seat.last_activity_editor ?? undefined,
        pendingCancellationDate: seat.pending_cancellation_date ?? undefined,
        team: seat.assigning_team?.slug ?? undefined,
        organization: isOrganization
            ? scope.name
            : (seat.organization?.login ?? undefined),
    };
}
function toPlan(plan) {
    return plan === 'business' || plan === 'enterprise' ? plan : undefined;
}
function toEpochMs(instant) {
    return instant ? Date.parse(instant) : undefined;
}
function totalWarning(counted, reported, scope) {
    if (reported === undefined || counted === reported)
        return undefined;
    return {
        code: 'SEATS_COUNT_DIFFERS',
        message: `GitHub lists ${counted} distinct seats of ${(0,domain_scope .OI)(scope)} and says there are ${reported}. Both figures are sent ("seats_total" and "seats_reported"); a small difference is normal while seats change.`,
    };
}


/***/ }),

  937:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    V: () => (/* binding */ walkDays)
/* harmony export */ });
  var _domain_day_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(318);
  var _domain_scope_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1848);
  var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3916);



const DAYS_IN_FLIGHT = 8;
const ITEMS_AHEAD = 100;
const DAYS_PER_PROGRESS = 30;
const NOT_FOUND_DAYS = 5;
const SAME_EVERY_DAY = [
    'GITHUB_UNAUTHORIZED',
    'GITHUB_FORBIDDEN',
    'GITHUB_METRICS_POLICY_OFF',
    'GITHUB_RATE_LIMITED',
];
async function* walkDays(walk) {
    const reader = new DayReader(walk);
    const notFound = [];
    let isKnown = false;
    for await (const event of inOrder((0,_domain_day_js__WEBPACK_IMPORTED_MODULE_1__  .hF)(walk.window).reverse(), (day) => reader.events(day))) {
        if (event.type === 'not-found')
            notFound.push(event);
        else {
            isKnown ||= event.type !== 'failed-day';
            yield event;
        }
        isKnown ||= walk.isScopeKnown?.() ?? false;
        if (!isKnown)
            refuseUnknown(notFound, NOT_FOUND_DAYS);
    }
    if (!isKnown)
        refuseUnknown(notFound, 1);
    for (const { day } of notFound)
        yield emptyDay(walk, day);
}
function refuseUnknown(notFound, limit) {
    const [first] = notFound;
    if (first !== undefined && notFound.length >= limit)
        throw first.error;
}
function emptyDay(walk, day) {
    return { type: 'empty-day', dataset: walk.dataset, day };
}
class DayReader {
    #walk;
    #dayCount;
    #daysRead = 0;
    #refusal;
    constructor(walk) {
        this.#walk = walk;
        this.#dayCount = (0,_domain_day_js__WEBPACK_IMPORTED_MODULE_1__  .hF)(walk.window).length;
    }
    async *events(day) {
        if (this.#refusal !== undefined)
            throw this.#refusal;
        let isEmpty = true;
        try {
            for await (const item of this.#walk.read(day)) {
                isEmpty = false;
                yield { type: 'item', item };
            }
            if (isEmpty)
                yield emptyDay(this.#walk, day);
        }
        catch (error) {
            yield this.#toEvent(error, { day, isEmpty });
        }
        this.#logProgress();
    }
    #toEvent(error, { day, isEmpty }) {
        if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__  .c8))
            throw error;
        if (SAME_EVERY_DAY.includes(error.code)) {
            this.#refusal = error;
            throw error;
        }
        if (isEmpty && error.code === 'GITHUB_NOT_FOUND') {
            return { type: 'not-found', day, error };
        }
        const { dataset } = this.#walk;
        return { type: 'failed-day', dataset, day, failure: (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__  .w2)(error) };
    }
    #logProgress() {
        this.#daysRead += 1;
        if (this.#daysRead % DAYS_PER_PROGRESS !== 0)
            return;
        const { log, scope, dataset } = this.#walk;
        log.info(`${(0,_domain_scope_js__WEBPACK_IMPORTED_MODULE_2__  .OI)(scope)}: ${this.#daysRead} of ${this.#dayCount} days of ${dataset} read.`);
    }
}
async function* inOrder(days, read) {
    const waiting = days.values();
    const started = [];
    try {
        for (;;) {
            const missing = DAYS_IN_FLIGHT - started.length;
            for (const day of waiting.take(missing))
                started.push(readAhead(read(day)));
            const [oldest] = started;
            if (oldest === undefined)
                return;
            yield* oldest;
            started.shift();
        }
    }
    finally {
        await Promise.allSettled(started.map((stream) => stream.cancel()));
    }
}
function readAhead(source) {
    return new ReadableStream({
        pull: async (controller) => {
            const { done, value } = await source.next();
            if (done)
                controller.close();
            else
                controller.enqueue(value);
        },
        cancel: async () => {
            await source.return(undefined);
        },
    }, { highWaterMark: ITEMS_AHEAD });
}


/***/ }),

  588:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    C: () => (/* binding */ mergeUserUsageDays),
    v: () => (/* binding */ mergeUsageDays)
/* harmony export */ });
  var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7975);
  var node_util__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_util__WEBPACK_IMPORTED_MODULE_0__);

const CREDIT_PRECISION = 1e6;
function mergeUsageDays(rows) {
    return distinct(rows).reduce((one, other) => ({
        ...mergeBreakdowns(one, other),
        day: one.day,
        dailyActiveUsers: larger(one.dailyActiveUsers, other.dailyActiveUsers),
        weeklyActiveUsers: larger(one.weeklyActiveUsers, other.weeklyActiveUsers),
        monthlyActiveUsers: larger(one.monthlyActiveUsers, other.monthlyActiveUsers),
        monthlyActiveChatUsers: larger(one.monthlyActiveChatUsers, other.monthlyActiveChatUsers),
        monthlyActiveAgentUsers: larger(one.monthlyActiveAgentUsers, other.monthlyActiveAgentUsers),
        dailyActiveCliUsers: larger(one.dailyActiveCliUsers, other.dailyActiveCliUsers),
        pullRequests: mergePullRequests(one.pullRequests, other.pullRequests),
        breakdown: mergeKept(one.breakdown, other.breakdown),
    }));
}
function mergeUserUsageDays(rows) {
    return distinct(rows).reduce((one, other) => ({
        ...mergeBreakdowns(one, other),
        day: one.day,
        userId: one.userId,
        login: one.login || other.login,
        usedChat: either(one.usedChat, other.usedChat),
        usedAgent: either(one.usedAgent, other.usedAgent),
        usedCli: either(one.usedCli, other.usedCli),
        usedCloudAgent: either(one.usedCloudAgent, other.usedCloudAgent),
        aiCreditsUsed: sumCredits(one.aiCreditsUsed, other.aiCreditsUsed),
    }));
}
function distinct(rows) {
    return rows.filter((row, index) => !rows.slice(0, index).some((earlier) => (0,node_util__WEBPACK_IMPORTED_MODULE_0__.isDeepStrictEqual)(earlier, row)));
}
function mergeBreakdowns(one, other) {
    return {
        totals: mergeCounters(one.totals, other.totals),
        byFeature: joined(one.byFeature, other.byFeature),
        byEditor: joined(one.byEditor, other.byEditor),
        byLanguage: joined(one.byLanguage, other.byLanguage),
        byModel: joined(one.byModel, other.byModel),
    };
}
function mergeCounters(one, other) {
    return {
        interactions: sum(one.interactions, other.interactions),
        generations: sum(one.generations, other.generations),
        acceptances: sum(one.acceptances, other.acceptances),
        linesSuggested: sum(one.linesSuggested, other.linesSuggested),
        linesAdded: sum(one.linesAdded, other.linesAdded),
        linesDeleted: sum(one.linesDeleted, other.linesDeleted),
    };
}
function mergePullRequests(one, other) {
    if (one === undefined || other === undefined)
        return one ?? other;
    return {
        created: sum(one.created, other.created),
        createdByCopilot: sum(one.createdByCopilot, other.createdByCopilot),
        reviewedByCopilot: sum(one.reviewedByCopilot, other.reviewedByCopilot),
        merged: sum(one.merged, other.merged),
    };
}
function mergeKept(one, other) {
    const merged = { ...one };
    for (const [name, value] of Object.entries(other)) {
        merged[name] = [one[name] ?? [], value].flat();
    }
    return merged;
}
function joined(one, other) {
    if (one === undefined || other === undefined)
        return one ?? other;
    return [...one, ...other];
}
function sum(one, other) {
    if (one === undefined || other === undefined)
        return one ?? other;
    return one + other;
}
function sumCredits(one, other) {
    const credits = sum(one, other);
    return credits && Math.round(credits * CREDIT_PRECISION) / CREDIT_PRECISION;
}
function larger(one, other) {
    if (one === undefined || other === undefined)
        return one ?? other;
    return Math.max(one, other);
}
function either(one, other) {
    if (one === undefined || other === undefined)
        return one ?? other;
    return one || other;
}


/***/ }),

  1099:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    M: () => (/* binding */ toUserUsageDay),
    R: () => (/* binding */ toUsageDay)
/* harmony export */ });
const KEPT_BREAKDOWNS = [
    'totals_by_ide',
    'totals_by_feature',
    'totals_by_language_feature',
    'totals_by_model_feature',
];
function toUsageDay(row) {
    return {
        ...toBreakdowns(row),
        day: row.day,
        dailyActiveUsers: row.daily_active_users ?? undefined,
        weeklyActiveUsers: row.weekly_active_users ?? undefined,
        monthlyActiveUsers: row.monthly_active_users ?? undefined,
        monthlyActiveChatUsers: row.monthly_active_chat_users ?? undefined,
        monthlyActiveAgentUsers: row.monthly_active_agent_users ?? undefined,
        dailyActiveCliUsers: row.daily_active_cli_users ?? undefined,
        pullRequests: row.pull_requests
            ? {
                created: row.pull_requests.total_created ?? undefined,
                createdByCopilot: row.pull_requests.total_created_by_copilot ?? undefined,
                reviewedByCopilot: row.pull_requests.total_reviewed_by_copilot ?? undefined,
                merged: row.pull_requests.total_merged ?? undefined,
            }
            : undefined,
        breakdown: keepBreakdowns(row),
    };
}
function toUserUsageDay(row) {
    const usedCloudAgent = row.used_copilot_cloud_agent ?? row.used_copilot_coding_agent;
    return {
        ...toBreakdowns(row),
        day: row.day,
        userId: row.user_id,
        login: row.user_login ?? '',
        usedChat: row.used_chat ?? undefined,
        usedAgent: row.used_agent ?? undefined,
        usedCli: row.used_cli ?? undefined,
        usedCloudAgent: usedCloudAgent ?? undefined,
        aiCreditsUsed: row.ai_credits_used ?? undefined,
    };
}
function toBreakdowns(row) {
    return {
        totals: toCounters(row),
        byFeature: toNamed(row.totals_by_feature, (entry) => entry.feature),
        byEditor: toNamed(row.totals_by_ide, (entry) => entry.ide),
        byLanguage: toNamed(row.totals_by_language_feature, (entry) => entry.language),
        byModel: toNamed(row.totals_by_model_feature, (entry) => entry.model),
    };
}
function toCounters(counters) {
    return {
        interactions: counters.user_initiated_interaction_count ?? undefined,
        generations: counters.code_generation_activity_count ?? undefined,
        acceptances: counters.code_acceptance_activity_count ?? undefined,
        linesSuggested: counters.loc_suggested_to_add_sum ?? undefined,
        linesAdded: counters.loc_added_sum ?? undefined,
        linesDeleted: counters.loc_deleted_sum ?? undefined,
    };
}
function toNamed(breakdown, nameOf) {
    return breakdown?.flatMap((entry) => {
        const name = nameOf(entry);
        return name ? [{ name, ...toCounters(entry) }] : [];
    });
}
function keepBreakdowns(row) {
    const kept = {};
    for (const name of KEPT_BREAKDOWNS) {
        const value = withoutNulls(row[name]);
        if (value !== undefined)
            kept[name] = value;
    }
    return kept;
}
function withoutNulls(value) {
    if (Array.isArray(value)) {
        return value.map(withoutNulls).filter((element) => element !== undefined);
    }
    if (typeof value === 'object' && value !== null) {
        const entries = Object.entries(value).flatMap(([name, element]) => {
            const kept = withoutNulls(element);
            return kept === undefined ? [] : [[name, kept]];
        });
        return Object.fromEntries(entries);
    }
    return isScalar(value) ? value : undefined;
}
function isScalar(value) {
    return ['string', 'number', 'boolean'].includes(typeof value);
}


/***/ }),

  6201:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    U: () => (/* binding */ usageReading),
    c: () => (/* binding */ collectUsage)
/* harmony export */ });
  var _report_download_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6414);
  var _report_schemas_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(995);
  var _usage_days_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(937);
  var _usage_merge_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(588);
  var _usage_wire_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1099);





const PERMISSIONS = {
    organization: '"Organization Copilot metrics: read" (classic token: "read:org")',
    enterprise: '"Enterprise Copilot metrics: read" (classic token: "manage_billing:copilot" or "read:enterprise")',
};
const APP_PERMISSIONS = {
    organization: 'the organization permission "Organization Copilot metrics: read"',
    enterprise: 'the enterprise permission "Enterprise Copilot metrics: read"',
};
function collectUsage(options) {
    return (0,_usage_days_js__WEBPACK_IMPORTED_MODULE_2__  .V)({
        ...options,
        dataset: 'github-usage',
        read: (day) => readDay(options, day),
    });
}
function usageReading(scope, day) {
    return {
        scope,
        what: `Copilot usage of ${day}`,
        permission: PERMISSIONS[scope.type],
        appPermission: APP_PERMISSIONS[scope.type],
    };
}
async function* readDay(options, day) {
    const { scope } = options;
    const reading = usageReading(scope, day);
    const report = { ...options, about: 'scope', day, reading };
    const read = async function* (files) {
        const rows = [];
        for await (const row of (0,_report_download_js__WEBPACK_IMPORTED_MODULE_0__  .g1)(report, files, _report_schemas_js__WEBPACK_IMPORTED_MODULE_1__  .NL)) {
            rows.push((0,_usage_wire_js__WEBPACK_IMPORTED_MODULE_4__  .R)(row));
        }
        const byDay = Map.groupBy(rows, (row) => row.day);
        yield* Array.from(byDay.values(), _usage_merge_js__WEBPACK_IMPORTED_MODULE_3__  .v);
    };
    for await (const usage of (0,_report_download_js__WEBPACK_IMPORTED_MODULE_0__  .tL)(report, read)) {
        yield { dataset: 'github-usage', scope, usage };
    }
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
