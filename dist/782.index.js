export const id = 782;
export const ids = [782];
export const modules = {

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

  2339:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Ju: () => (/* binding */ WEBHOOK_FORM),
    NH: () => (/* binding */ writeBytes)
/* harmony export */ });
  var _domain_dataset_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3288);
  var _batch_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8895);


const SCHEMA_VERSION = 1;
const WEBHOOK_FORM = {
    limits: _batch_js__WEBPACK_IMPORTED_MODULE_1__  .lJ,
    write: writeBody,
};
function writeBytes(batch, position, stamp) {
    const head = JSON.stringify({
        kind: _domain_dataset_js__WEBPACK_IMPORTED_MODULE_0__  .yC[batch.dataset].kind,
        schema_version: SCHEMA_VERSION,
        run_id: stamp.runId,
        collected_at: stamp.collectedAt,
        batch: position,
    });
    return batch.between(`${head.slice(0, -1)},"records":`, '}');
}
function writeBody(...of) {
    return writeBytes(...of).toString();
}


/***/ }),

  8782:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    WebhookTransport: () => (/* binding */ WebhookTransport)
/* harmony export */ });
  var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
  var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
  var _domain_dataset_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3288);
  var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3916);
  var _http_http_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8161);
  var _port_port_error_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(347);
  var _batch_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8895);
  var _envelope_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2339);







class WebhookTransport {
    isSending = true;
    limits = _batch_js__WEBPACK_IMPORTED_MODULE_5__  .lJ;
    #options;
    constructor(options) {
        this.#options = options;
    }
    async deliver(batch, position) {
        const { http, stamp, targetOf } = this.#options;
        const { webhook } = _domain_dataset_js__WEBPACK_IMPORTED_MODULE_1__  .yC[batch.dataset];
        const target = await findTarget(webhook, targetOf);
        const body = (0,_envelope_js__WEBPACK_IMPORTED_MODULE_6__  .NH)(batch, position, stamp);
        const response = await http
            .send({
            method: 'POST',
            url: target.url,
            path: '/{webhookKey}',
            headers: {
                'content-type': 'application/json',
                'x-signature': sign(body, target.secret),
            },
            body,
        })
            .catch((error) => {
            throw toSinkError(error, webhook);
        });
        if (isWebPage(response))
            throw webPage(response.status, webhook);
        if (!response.ok)
            throw refusal(response.status, webhook);
        return [];
    }
}
async function findTarget(webhook, targetOf) {
    try {
        return await targetOf(webhook);
    }
    catch (error) {
        if (!(error instanceof _port_port_error_js__WEBPACK_IMPORTED_MODULE_4__  .U7))
            throw error;
        const { code, message } = error;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__  .y_(code, `${message} ${REPLAY_ADVICE}`, { cause: error });
    }
}
function isWebPage(response) {
    const contentType = response.headers.get('content-type') ?? '';
    return response.ok && contentType.includes('html');
}
function webPage(status, webhook) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_2__  .y_('PORT_WEBHOOK_REFUSED', `Cannot send to Port's webhook "${webhook}": a web page answered ${status}, not Port. ${addressAdvice(webhook)}`);
}
function sign(body, secret) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHmac)('sha256', secret).update(body).digest('hex');
}
function refusal(status, webhook) {
    const { code, advice } = explain(status, webhook);
    return new _errors_js__WEBPACK_IMPORTED_MODULE_2__  .y_(code, `Cannot send to Port's webhook "${webhook}": Port answered ${status}. ${advice}`);
}
function explain(status, webhook) {
    if (status === 401 || status === 403 || status === 404) {
        return { code: 'PORT_WEBHOOK_REFUSED', advice: addressAdvice(webhook) };
    }
    if (status === 429) {
        return { code: 'PORT_RATE_LIMITED', advice: REPLAY_ADVICE };
    }
    if (status >= 500 || status === 408) {
        return { code: 'PORT_UNAVAILABLE', advice: REPLAY_ADVICE };
    }
    return {
        code: 'PORT_BODY_REFUSED',
        advice: 'Port does not take this body. The records are kept in "undelivered" for a look at them.',
    };
}
const REPLAY_ADVICE = 'The records are kept in "undelivered"; send them later with "mode: replay".';
function addressAdvice(webhook) {
    return `Check that "port-webhook-${webhook}-url" is the URL of an enabled webhook data source in Port and that "port-region" fits.`;
}
function toSinkError(error, webhook) {
    if (!(error instanceof _http_http_error_js__WEBPACK_IMPORTED_MODULE_3__  .j))
        return error;
    const { code, advice } = explainNoAnswer(error, webhook);
    return new _errors_js__WEBPACK_IMPORTED_MODULE_2__  .y_(code, `Cannot send to Port's webhook "${webhook}": ${error.message}. ${advice}`, { cause: error });
}
function explainNoAnswer({ kind, status }, webhook) {
    if (kind === 'redirect') {
        return { code: 'PORT_WEBHOOK_REFUSED', advice: addressAdvice(webhook) };
    }
    return {
        code: status === 429 ? 'PORT_RATE_LIMITED' : 'PORT_UNAVAILABLE',
        advice: REPLAY_ADVICE,
    };
}


/***/ })

};
