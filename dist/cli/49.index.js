export const id = 49;
export const ids = [49];
export const modules = {

  3049:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  githubCollector: () => (/* binding */ githubCollector)
});

var domain_scope = __webpack_require__(1848);
var http_client = __webpack_require__(1527);
var seats = __webpack_require__(8285);
var usage = __webpack_require__(6201);
var report_download = __webpack_require__(6414);
var report_schemas = __webpack_require__(995);
var usage_days = __webpack_require__(937);
var usage_merge = __webpack_require__(588);
var usage_wire = __webpack_require__(1099);
; 






function collectUserUsage(options) {
    return (0,usage_days .V)({
        ...options,
        dataset: 'github-user-usage',
        read: (day) => readDay(options, day),
    });
}
async function* readDay(options, day) {
    const { scope } = options;
    const reading = (0,usage .U)(scope, day);
    const report = { ...options, about: 'users', day, reading };
    const handedOn = new PersonDays();
    const read = (files) => readPeople(report, files, handedOn);
    for await (const usage of (0,report_download .tL)(report, read)) {
        yield { dataset: 'github-user-usage', scope, usage };
    }
}
async function* readPeople(report, files, handedOn) {
    const repeated = await findRepeated(report, files);
    const heldBack = new Map();
    for await (const row of (0,report_download .g1)(report, files, report_schemas .D1)) {
        if (repeated.has(row.user_id, row.day)) {
            const key = `${row.user_id}@${row.day}`;
            const rows = heldBack.get(key) ?? [];
            heldBack.set(key, [...rows, (0,usage_wire .M)(row)]);
        }
        else if (handedOn.add(row.user_id, row.day)) {
            yield (0,usage_wire .M)(row);
        }
    }
    for (const rows of heldBack.values()) {
        const usage = (0,usage_merge .C)(rows);
        if (handedOn.add(usage.userId, usage.day))
            yield usage;
    }
}
async function findRepeated(report, files) {
    const repeated = new PersonDays();
    if (files.length === 1)
        return repeated;
    const seen = new PersonDays();
    for await (const row of (0,report_download .g1)(report, files, report_schemas .Zc)) {
        if (!seen.add(row.user_id, row.day))
            repeated.add(row.user_id, row.day);
    }
    return repeated;
}
class PersonDays {
    #days = new Map();
    has(userId, day) {
        return this.#days.get(day)?.has(userId) ?? false;
    }
    add(userId, day) {
        const people = this.#days.get(day) ?? new Set();
        this.#days.set(day, people);
        const sizeBefore = people.size;
        return people.add(userId).size > sizeBefore;
    }
}

; 





const CONCURRENCY = 4;
const SEAT_DATASETS = ['github-seats', 'github-seat-users'];
function githubCollector(options) {
    const knownScopes = new Set();
    const unitsOf = (names, collect) => {
        const datasets = names.filter((name) => options.datasets.includes(name));
        if (datasets.length === 0)
            return [];
        return options.scopes.map((scope) => unit({ ...options, scope, datasets, knownScopes }, collect));
    };
    return {
        source: 'github',
        concurrency: CONCURRENCY,
        units: () => [
            ...unitsOf(SEAT_DATASETS, seats .L),
            ...unitsOf(['github-usage'], usage .c),
            ...unitsOf(['github-user-usage'], collectUserUsage),
        ],
    };
}
function unit(options, collect) {
    const counter = new http_client .k();
    const { scope, knownScopes } = options;
    const key = (0,domain_scope .OD)(scope);
    return {
        datasets: options.datasets,
        scope,
        get requestCount() {
            return counter.count;
        },
        collect: (log) => collect({
            ...options,
            log,
            client: noting(options.clientFor(scope, counter), () => knownScopes.add(key)),
            downloads: options.downloads.countedBy(counter),
            isScopeKnown: () => knownScopes.has(key),
        }),
    };
}
function noting(client, onAnswer) {
    return {
        get: async (route, parameters) => {
            const answer = await client.get(route, parameters);
            onAnswer();
            return answer;
        },
    };
}


/***/ })

};
