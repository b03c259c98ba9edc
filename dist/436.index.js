export const id = 436;
export const ids = [436];
export const modules = {

  7436:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
  __webpack_require__.d(__webpack_exports__, {
    GitHubLimits: () => (/* binding */ GitHubLimits),
    MAX_REQUESTS_PER_MINUTE: () => (/* binding */ MAX_REQUESTS_PER_MINUTE)
/* harmony export */ });
  var _http_retry_policy_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7593);

const MAX_REQUESTS_PER_MINUTE = 880;
const MIN_SECONDARY_WAIT_MS = 60_000;
const SECONDARY_LIMIT = /\bsecondary rate\b/i;
class GitHubLimits {
    gate;
    #deps;
    #secondaryCount = 0;
    #secondaryUntilMs = 0;
    #announcedUntilMs = 0;
    constructor(deps) {
        this.gate = deps.gate;
        this.#deps = deps;
    }
    isLimit(answer) {
        if (!mayBeLimit(answer))
            return false;
        if (answer.headers.get('x-ratelimit-remaining') === '0')
            return true;
        return SECONDARY_LIMIT.test(answer.text());
    }
    note(answer) {
        const now = this.#deps.clock.now();
        if (!this.isLimit(answer)) {
            if (now.getTime() >= this.#secondaryUntilMs)
                this.#secondaryCount = 0;
            return undefined;
        }
        if (this.gate.closedUntil !== undefined)
            return this.gate.closedUntil;
        const waitMs = this.#waitMs(answer.headers, now);
        const until = new Date(now.getTime() + waitMs);
        if (!this.#deps.budget.reserve(waitMs)) {
            this.gate.close(until);
            return until;
        }
        this.gate.pauseUntil(until);
        this.#announce(until);
        return undefined;
    }
    mayRetry(retryCount) {
        return retryCount < _http_retry_policy_js__WEBPACK_IMPORTED_MODULE_0__  .m - 1;
    }
    #waitMs(headers, now) {
        const asked = (0,_http_retry_policy_js__WEBPACK_IMPORTED_MODULE_0__  .mB)(headers, now);
        if (asked !== undefined)
            return asked + 1000;
        const leftMs = this.#secondaryUntilMs - now.getTime();
        if (leftMs > 0)
            return leftMs;
        const waitMs = MIN_SECONDARY_WAIT_MS * 2 ** this.#secondaryCount;
        this.#secondaryCount += 1;
        this.#secondaryUntilMs = now.getTime() + waitMs;
        return waitMs;
    }
    #announce(until) {
        if (until.getTime() <= this.#announcedUntilMs + 1000)
            return;
        this.#announcedUntilMs = until.getTime();
        this.#deps.logger.info(`GitHub's rate limit is reached: waiting until ${until.toISOString()}.`);
    }
}
function mayBeLimit({ status }) {
    return status === 403 || status === 429;
}


/***/ })

};
