export const id = 807;
export const ids = [807];
export const modules = {

  8807:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    m365Collector: () => (/* binding */ m365Collector)
/* harmony export */ });
  var _http_http_client_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1527);
  var _session_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1327);
  var _stories_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6790);



function m365Collector(options) {
    const counter = new _http_http_client_js__WEBPACK_IMPORTED_MODULE_0__  .k();
    const session = new _session_js__WEBPACK_IMPORTED_MODULE_1__  .U({
        ...options,
        graphHttp: options.graphHttp.countedBy(counter),
        entraHttp: options.entraHttp.countedBy(counter),
    });
    const units = listStories(options.datasets).map(({ datasets, story }) => new Unit({ datasets, story, session, counter }));
    return { source: 'm365', concurrency: 1, units: () => units };
}
function listStories(datasets) {
    const has = (name) => datasets.includes(name);
    const chapters = [];
    if (has('m365-summary') && has('m365-users')) {
        chapters.push({
            datasets: ['m365-summary', 'm365-users'],
            story: _stories_js__WEBPACK_IMPORTED_MODULE_2__  .s5,
        });
    }
    else if (has('m365-summary')) {
        chapters.push({ datasets: ['m365-summary'], story: _stories_js__WEBPACK_IMPORTED_MODULE_2__  .zU });
    }
    else if (has('m365-users')) {
        chapters.push({ datasets: ['m365-users'], story: _stories_js__WEBPACK_IMPORTED_MODULE_2__  .dt });
    }
    if (has('m365-daily')) {
        chapters.push({ datasets: ['m365-daily'], story: _stories_js__WEBPACK_IMPORTED_MODULE_2__  .yT });
    }
    return chapters;
}
class Unit {
    datasets;
    #story;
    #session;
    #counter;
    #before;
    #after;
    constructor(options) {
        this.datasets = options.datasets;
        this.#story = options.story;
        this.#session = options.session;
        this.#counter = options.counter;
    }
    get requestCount() {
        if (this.#before === undefined)
            return 0;
        return (this.#after ?? this.#counter.count) - this.#before;
    }
    async *collect(log) {
        this.#before = this.#counter.count;
        try {
            yield* this.#story(this.#session, log);
        }
        finally {
            this.#after = this.#counter.count;
        }
    }
}


/***/ })

};
