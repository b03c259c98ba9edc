import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";

var __webpack_modules__ = {
 1916: ((__unused_webpack_module, exports) => {
  0;
  exports.Io = void 0;
  var peq = new Uint32Array(65536);
  var myers_32 = function(a, b) {
   var n = a.length;
   var m = b.length;
   var lst = 1 << n - 1;
   var pv = -1;
   var mv = 0;
   var sc = n;
   var i = n;
   while (i--) peq[a.charCodeAt(i)] |= 1 << i;
   for (i = 0; i < m; i++) {
    var eq = peq[b.charCodeAt(i)];
    var xv = eq | mv;
    eq |= (eq & pv) + pv ^ pv;
    mv |= ~(eq | pv);
    pv &= eq;
    if (mv & lst) sc++;
    if (pv & lst) sc--;
    mv = mv << 1 | 1;
    pv = pv << 1 | ~(xv | mv);
    mv &= xv;
   }
   i = n;
   while (i--) peq[a.charCodeAt(i)] = 0;
   return sc;
  };
  var myers_x = function(b, a) {
   var n = a.length;
   var m = b.length;
   var mhc = [];
   var phc = [];
   var hsize = Math.ceil(n / 32);
   var vsize = Math.ceil(m / 32);
   for (var i = 0; i < hsize; i++) {
    phc[i] = -1;
    mhc[i] = 0;
   }
   var j = 0;
   for (;j < vsize - 1; j++) {
    var mv_1 = 0;
    var pv_1 = -1;
    var start_1 = j * 32;
    var vlen_1 = Math.min(32, m) + start_1;
    for (var k = start_1; k < vlen_1; k++) peq[b.charCodeAt(k)] |= 1 << k;
    for (i = 0; i < n; i++) {
     var eq = peq[a.charCodeAt(i)];
     var pb = phc[i / 32 | 0] >>> i & 1;
     var mb = mhc[i / 32 | 0] >>> i & 1;
     var xv = eq | mv_1;
     var xh = ((eq | mb) & pv_1) + pv_1 ^ pv_1 | eq | mb;
     var ph = mv_1 | ~(xh | pv_1);
     var mh = pv_1 & xh;
     if (ph >>> 31 ^ pb) phc[i / 32 | 0] ^= 1 << i;
     if (mh >>> 31 ^ mb) mhc[i / 32 | 0] ^= 1 << i;
     ph = ph << 1 | pb;
     mh = mh << 1 | mb;
     pv_1 = mh | ~(xv | ph);
     mv_1 = ph & xv;
    }
    for (k = start_1; k < vlen_1; k++) peq[b.charCodeAt(k)] = 0;
   }
   var mv = 0;
   var pv = -1;
   var start = j * 32;
   var vlen = Math.min(32, m - start) + start;
   for (k = start; k < vlen; k++) peq[b.charCodeAt(k)] |= 1 << k;
   var score = m;
   for (i = 0; i < n; i++) {
    eq = peq[a.charCodeAt(i)];
    pb = phc[i / 32 | 0] >>> i & 1;
    mb = mhc[i / 32 | 0] >>> i & 1;
    xv = eq | mv;
    xh = ((eq | mb) & pv) + pv ^ pv | eq | mb;
    ph = mv | ~(xh | pv);
    mh = pv & xh;
    score += ph >>> m - 1 & 1;
    score -= mh >>> m - 1 & 1;
    if (ph >>> 31 ^ pb) phc[i / 32 | 0] ^= 1 << i;
    if (mh >>> 31 ^ mb) mhc[i / 32 | 0] ^= 1 << i;
    ph = ph << 1 | pb;
    mh = mh << 1 | mb;
    pv = mh | ~(xv | ph);
    mv = ph & xv;
   }
   for (k = start; k < vlen; k++) peq[b.charCodeAt(k)] = 0;
   return score;
  };
  var distance = function(a, b) {
   if (a.length < b.length) {
    var tmp = b;
    b = a;
    a = tmp;
   }
   if (b.length === 0) return a.length;
   if (a.length <= 32) return myers_32(a, b);
   return myers_x(a, b);
  };
  exports.Io = distance;
  0;
 }),
 5581: ((module, __unused_webpack___webpack_exports__, __nccwpck_require__) => {
  __nccwpck_require__.a(module, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => {
   try {
    var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7598);
    __nccwpck_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
    var node_http__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7067);
    var node_http__WEBPACK_IMPORTED_MODULE_1___default = __nccwpck_require__.n(node_http__WEBPACK_IMPORTED_MODULE_1__);
    var node_process__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(1708);
    var node_process__WEBPACK_IMPORTED_MODULE_2___default = __nccwpck_require__.n(node_process__WEBPACK_IMPORTED_MODULE_2__);
    var _config_inputs_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(4389);
    var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(3916);
    var _host_exit_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(8304);
    var _host_memory_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(3032);
    var _host_proxy_js__WEBPACK_IMPORTED_MODULE_7__ = __nccwpck_require__(7974);
    var _host_report_no_run_js__WEBPACK_IMPORTED_MODULE_8__ = __nccwpck_require__(6204);
    var _host_terminal_extra_certificates_js__WEBPACK_IMPORTED_MODULE_9__ = __nccwpck_require__(9018);
    var _host_terminal_flags_js__WEBPACK_IMPORTED_MODULE_10__ = __nccwpck_require__(312);
    var _host_terminal_help_js__WEBPACK_IMPORTED_MODULE_11__ = __nccwpck_require__(376);
    var _host_terminal_settings_js__WEBPACK_IMPORTED_MODULE_12__ = __nccwpck_require__(4075);
    var _host_terminal_terminal_js__WEBPACK_IMPORTED_MODULE_13__ = __nccwpck_require__(2494);
    var _version_js__WEBPACK_IMPORTED_MODULE_14__ = __nccwpck_require__(1013);
    const DONE = 0;
    const FAILED = 1;
    const WRONG_USAGE = 2;
    async function main() {
     const command = (0, _host_terminal_flags_js__WEBPACK_IMPORTED_MODULE_10__.D)(node_process__WEBPACK_IMPORTED_MODULE_2___default().argv.slice(2));
     if (command.isHelp || command.isVersion) {
      node_process__WEBPACK_IMPORTED_MODULE_2___default().stdout.write(`${command.isHelp ? (0, 
      _host_terminal_help_js__WEBPACK_IMPORTED_MODULE_11__.W)() : _version_js__WEBPACK_IMPORTED_MODULE_14__.x}\n`);
      return DONE;
     }
     const settings = (0, _host_terminal_settings_js__WEBPACK_IMPORTED_MODULE_12__.s)(command, node_process__WEBPACK_IMPORTED_MODULE_2___default().env);
     const {stdout, stderr} = node_process__WEBPACK_IMPORTED_MODULE_2___default();
     const isDebug = command.isDebug || settings.env.RUNNER_DEBUG === "1";
     const terminal = (0, _host_terminal_terminal_js__WEBPACK_IMPORTED_MODULE_13__.j)({
      ...command,
      ...settings,
      isDebug: isDebug && !command.isQuiet,
      stdout,
      stderr
     });
     (0, _host_exit_js__WEBPACK_IMPORTED_MODULE_5__.yy)(node_process__WEBPACK_IMPORTED_MODULE_2___default(), terminal, () => {
      node_process__WEBPACK_IMPORTED_MODULE_2___default().exitCode = FAILED;
      (0, _host_exit_js__WEBPACK_IMPORTED_MODULE_5__.qG)();
     });
     try {
      return await run(settings, terminal);
     } catch (error) {
      const {inputs} = settings;
      const {"output-dir": outputDir} = inputs;
      if (outputDir) (0, _host_report_no_run_js__WEBPACK_IMPORTED_MODULE_8__.X)(error, inputs, {
       outputDir,
       runId: (0, node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()
      });
      terminal.complain((0, _errors_js__WEBPACK_IMPORTED_MODULE_4__.Uc)(error));
      return error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_4__.xL ? WRONG_USAGE : FAILED;
     }
    }
    async function run(settings, terminal) {
     const {secrets, logger} = terminal;
     for (const name of _config_inputs_js__WEBPACK_IMPORTED_MODULE_3__.pH) secrets.add(settings.inputs[name]);
     for (const warning of settings.warnings) logger.warning(warning);
     for (const notice of settings.notices) logger.info(notice);
     const config = settings.toConfig();
     const {extraCertificates} = settings;
     if (extraCertificates) (0, _host_terminal_extra_certificates_js__WEBPACK_IMPORTED_MODULE_9__.s)(extraCertificates);
     (0, _host_proxy_js__WEBPACK_IMPORTED_MODULE_7__.Q)({
      env: terminal.env,
      secrets,
      warn: message => logger.warning(message),
      setGlobalProxy: node_http__WEBPACK_IMPORTED_MODULE_1___default().setGlobalProxyFromEnv
     });
     const {runInTerminal} = await Promise.all([ __nccwpck_require__.e(814), __nccwpck_require__.e(103) ]).then(__nccwpck_require__.bind(__nccwpck_require__, 5103));
     return await runInTerminal(config, terminal) ? DONE : FAILED;
    }
    (0, _host_exit_js__WEBPACK_IMPORTED_MODULE_5__.eP)();
    (0, _host_memory_js__WEBPACK_IMPORTED_MODULE_6__.X)();
    node_process__WEBPACK_IMPORTED_MODULE_2___default().exitCode = await main();
    (0, _host_exit_js__WEBPACK_IMPORTED_MODULE_5__.qG)();
    __webpack_async_result__();
   } catch (e) {
    __webpack_async_result__(e);
   }
  }, 1);
 }),
 6132: ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
  __nccwpck_require__.d(__webpack_exports__, {
   q: () => nearestName
  });
  var fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1916);
  const CHARACTERS_PER_MISTAKE = 4;
  function nearestName(wrong, names) {
   const limit = Math.ceil(wrong.length / CHARACTERS_PER_MISTAKE);
   const ranked = names.map(name => ({
    name,
    mistakes: (0, fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__.Io)(wrong, name)
   })).sort((one, other) => one.mistakes - other.mistakes);
   const [nearest] = ranked;
   return nearest && nearest.mistakes <= limit ? nearest.name : void 0;
  }
 }),
 7013: ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
  __nccwpck_require__.d(__webpack_exports__, {
   H3: () => PREFIX,
   MK: () => VARIABLE_NAMES,
   RM: () => FILE_SUFFIX,
   Vr: () => toVariableName
  });
  var _inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4389);
  const PLAIN_NAMES = /^(github|ms|graph|m365|port|use-port|ingest|seats)-/;
  const PREFIX = "COPILOT_USAGE_";
  const FILE_SUFFIX = "_FILE";
  function toVariableName(input) {
   const name = input.replaceAll("-", "_").toUpperCase();
   return PLAIN_NAMES.test(input) ? name : `${PREFIX}${name}`;
  }
  const VARIABLE_NAMES = _inputs_js__WEBPACK_IMPORTED_MODULE_0__.Qh.map(toVariableName);
 }),
 3161: ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
  __nccwpck_require__.d(__webpack_exports__, {
   hl: () => address,
   R0: () => appId,
   $k: () => appKey,
   OK: () => certificate,
   eE: () => credential,
   Xy: () => currencyCode,
   vd: () => fields_day,
   Jt: () => flag,
   IK: () => fromText,
   Rk: () => hostAddress,
   U9: () => isLoopback,
   p_: () => list,
   yL: () => oneOf,
   WI: () => optionalNumber,
   Vt: () => fields_prices,
   Xc: () => readers,
   Qq: () => fields_text,
   jk: () => textThat,
   zz: () => unversionedAddress,
   rD: () => wholeNumber,
   EY: () => workflowFile
  });
  var schemas = __nccwpck_require__(4343);
  var core = __nccwpck_require__(8532);
  var day = __nccwpck_require__(318);
  var prices = __nccwpck_require__(3153);
  class PemError extends Error {
   name="PemError";
  }
  const KEY_BEGIN = /-----BEGIN (RSA )?PRIVATE KEY-----/;
  const ENCRYPTED = /BEGIN ENCRYPTED PRIVATE KEY|Proc-Type: 4,ENCRYPTED/;
  const CERTIFICATE_BLOCK = /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g;
  const MIN_KEY_BITS = 2048;
  function readAppKey(text) {
   return toPkcs8(readKey(withLineBreaks(text)));
  }
  function readCertificate(text) {
   const pem = withLineBreaks(text);
   const key = readKey(pem);
   const certificate = readCertificates(pem).find(one => one.checkPrivateKey(key));
   if (certificate === void 0) throw new PemError("holds no certificate that belongs to its private key. Put both into it, one after the other");
   return {
    thumbprintSha256: certificate.fingerprint256.replaceAll(":", ""),
    privateKey: toPkcs8(key),
    expiresOn: (0, day.dA)(certificate.validToDate)
   };
  }
  function withLineBreaks(text) {
   return text.replaceAll("\\r", "").replaceAll("\\n", "\n").split("\n").map(line => line.trim()).join("\n");
  }
  function loadCrypto() {
   return process.getBuiltinModule("node:crypto");
  }
  function readKey(pem) {
   if (ENCRYPTED.test(pem)) throw new PemError("holds an encrypted private key. Decrypt it first: openssl pkey -in encrypted.pem -out decrypted.pem");
   const begin = pem.search(KEY_BEGIN);
   if (begin === -1) throw new PemError('holds no RSA private key. It begins with "-----BEGIN PRIVATE KEY-----" or "-----BEGIN RSA PRIVATE KEY-----"');
   return rejectWeakKey(parseKey(pem.slice(begin)));
  }
  function parseKey(pem) {
   const key = tryToParse(pem) ?? tryToParse(pem);
   if (key === void 0) throw new PemError("has a private key that cannot be read. Give the whole file, with its line breaks or with \\n in their place");
   return key;
  }
  function tryToParse(pem) {
   try {
    return loadCrypto().createPrivateKey(pem);
   } catch {
    return;
   }
  }
  function rejectWeakKey(key) {
   const bits = key.asymmetricKeyDetails?.modulusLength ?? 0;
   if (key.asymmetricKeyType === "rsa" && bits >= MIN_KEY_BITS) return key;
   throw new PemError(`has a private key of the wrong kind. It must be an RSA key of ${MIN_KEY_BITS} bits or more`);
  }
  function readCertificates(pem) {
   const {X509Certificate: Certificate} = loadCrypto();
   try {
    return Array.from(pem.matchAll(CERTIFICATE_BLOCK), ([block]) => new Certificate(block));
   } catch {
    throw new PemError("has a certificate that cannot be read. Give the whole file, with its line breaks or with \\n in their place");
   }
  }
  function toPkcs8(key) {
   return key.export({
    type: "pkcs8",
    format: "pem"
   }).toString();
  }
  const LOOPBACK_HOSTS = [ "localhost", "127.0.0.1", "[::1]" ];
  const PRICE = new RegExp(`^(?<name>${prices.Bw.join("|")})\\s*=\\s*(?<price>\\d{1,6}(\\.\\d{1,4})?)$`);
  const LOOKS_LIKE_DAY = /^\d{4}-\d{2}-\d{2}$/;
  function fromText(read) {
   return schemas.FsL(schemas.YjP(), schemas.pdi(read));
  }
  const fields_text = fromText(value => value || void 0);
  function textThat(isFine, message) {
   return fields_text.check(unlessMissing(isFine, message));
  }
  function unlessMissing(isFine, message) {
   return schemas.YPB(value => value === void 0 || isFine(value), message);
  }
  const credential = textThat(value => /^[\x21-\x7e]+$/.test(value), "must be one line of ASCII characters without spaces; look for a line break in the secret");
  const FLAGS = new Map([ ...[ "true", "yes", "y", "on", "enabled", "1" ].map(word => [ word, true ]), ...[ "false", "no", "n", "off", "disabled", "0" ].map(word => [ word, false ]) ]);
  function flag(fallback) {
   const read = value => value === "" ? fallback : FLAGS.get(value.toLowerCase());
   return schemas.FsL(schemas.YjP().check(schemas.YPB(value => read(value) !== void 0, "must be true or false")), schemas.pdi(value => read(value) ?? fallback));
  }
  function wholeNumber({fallback, ...bounds}) {
   return schemas.FsL(fromText(value => value || String(fallback)).check(schemas.YPB(value => isWithin(value, bounds), rangeOf(bounds))), schemas.pdi(Number));
  }
  function optionalNumber(bounds) {
   return schemas.FsL(textThat(value => isWithin(value, bounds), rangeOf(bounds)), schemas.pdi(value => value === void 0 ? void 0 : Number(value)));
  }
  function isWithin(value, {min, max}) {
   return /^\d+$/.test(value) && Number(value) >= min && Number(value) <= max;
  }
  function rangeOf({min, max}) {
   return `must be a whole number from ${min} to ${max}`;
  }
  function oneOf(words, fallback) {
   const spelled = value => words.find(word => word.toLowerCase() === value.toLowerCase()) ?? value;
   return schemas.FsL(fromText(value => value ? spelled(value) : fallback), schemas.k5n(words, {
    error: `must be one of: ${words.join(", ")}`
   }));
  }
  const fields_day = textThat(value => LOOKS_LIKE_DAY.test(value), "must be a day as YYYY-MM-DD").check(schemas.YPB(value => value === void 0 || !LOOKS_LIKE_DAY.test(value) || (0, 
  day.N)(value), {
   error: ({input}) => `is ${input}, a day that does not exist`
  }));
  const list = fromText(value => [ ...new Set(value.split(/[\n,]/).map(word => word.trim()).filter(word => word !== "")) ]);
  const readers = schemas.FsL(list.check(schemas.YPB(names => !names.includes("everyone") || names.length === 1, 'must be "everyone" alone, or identifiers of teams')), schemas.pdi(names => names[0] === "everyone" ? "everyone" : names));
  const address = textThat(isSafeAddress, "must be an https:// address without user name, query or fragment");
  const workflowFile = textThat(value => /^[\w.-]+\.ya?ml$/.test(value), "must be the file name of a workflow, such as copilot-usage-backfill.yml, without a path");
  const unversionedAddress = address.check(unlessMissing(value => !/\/(v1(\.0)?|beta)\/*$/.test(value), "ends with a version of the API, which must be left out"));
  const hostAddress = address.check(unlessMissing(value => (URL.parse(value)?.pathname ?? "/") === "/", "has a path, and must be the address of a host alone"));
  const fields_prices = schemas.FsL(list, schemas.pdi((entries, context) => {
   if (entries.length === 0) return;
   const parsed = entries.map(entry => PRICE.exec(entry)?.groups);
   const names = parsed.map(groups => groups?.name);
   if (names.includes(void 0) || new Set(names).size < names.length) return reject(context, `must have entries such as "github-business=19", one for each license; the licenses are ${prices.Bw.join(", ")}`);
   const priced = parsed.map(groups => [ groups?.name, Number(groups?.price) ]);
   const byLicense = Object.fromEntries(priced);
   return byLicense;
  }));
  const currencyCode = fromText(value => value || "USD").check(schemas.YPB(value => /^[A-Z]{3}$/.test(value), "must be a code of three capital letters, such as USD or EUR"));
  const appId = textThat(value => /^(\d+|Iv[\w.]+)$/.test(value), 'must be the id of a GitHub App, a number, or its client id, which begins with "Iv"');
  const appKey = pem(readAppKey);
  const certificate = pem(readCertificate);
  function pem(read) {
   return schemas.FsL(fields_text, schemas.pdi((value, context) => {
    if (value === void 0) return;
    try {
     return read(value);
    } catch (error) {
     if (!(error instanceof PemError)) throw error;
     return reject(context, error.message);
    }
   }));
  }
  function reject({issues, value}, message) {
   issues.push({
    code: "custom",
    message,
    input: value
   });
   return core.tm;
  }
  function isLoopback(address) {
   return LOOPBACK_HOSTS.includes(URL.parse(address)?.hostname ?? "");
  }
  function isSafeAddress(value) {
   if (!URL.canParse(value)) return false;
   const url = new URL(value);
   const isSafe = url.protocol === "https:" || url.protocol === "http:" && isLoopback(value);
   const hasExtras = `${url.username}${url.password}${url.search}${url.hash}`;
   return isSafe && hasExtras === "";
  }
 }),
 4389: ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
  __nccwpck_require__.d(__webpack_exports__, {
   FN: () => MODES,
   Qh: () => INPUT_NAMES,
   pH: () => SECRET_INPUTS,
   rS: () => inputsSchema,
   wp: () => isInputName
  });
  var zod_mini__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(4343);
  var _domain_dataset_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3288);
  var _domain_m365_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(9271);
  var _fields_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3161);
  var _names_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(6234);
  const MODES = [ "ingest", "setup", "check", "replay", "total" ];
  const CLOUDS = [ "public", "usgov", "usgov-dod", "china" ];
  const IDENTITIES = [ "hash", "plain", "none" ];
  const REGIONS = [ "eu", "us" ];
  const VERIFICATIONS = [ "auto", "true", "false" ];
  const inputsSchema = zod_mini__WEBPACK_IMPORTED_MODULE_3__.rej({
   mode: (0, _fields_js__WEBPACK_IMPORTED_MODULE_1__.yL)(MODES, "ingest"),
   "ingest-github": (0, _fields_js__WEBPACK_IMPORTED_MODULE_1__.Jt)(true),
   "ingest-m365": (0, _fields_js__WEBPACK_IMPORTED_MODULE_1__.Jt)(true),
   datasets: _fields_js__WEBPACK_IMPORTED_MODULE_1__.p_,
   since: _fields_js__WEBPACK_IMPORTED_MODULE_1__.vd,
   until: _fields_js__WEBPACK_IMPORTED_MODULE_1__.vd,
   "usage-lookback-days": (0, _fields_js__WEBPACK_IMPORTED_MODULE_1__.rD)({
    min: 1,
    max: 28,
    fallback: _domain_dataset_js__WEBPACK_IMPORTED_MODULE_0__.dV
   }),
   "dry-run": (0, _fields_js__WEBPACK_IMPORTED_MODULE_1__.Jt)(false),
   "output-dir": _fields_js__WEBPACK_IMPORTED_MODULE_1__.Qq,
   csv: (0, _fields_js__WEBPACK_IMPORTED_MODULE_1__.Jt)(false),
   "max-wait-minutes": (0, _fields_js__WEBPACK_IMPORTED_MODULE_1__.rD)({
    min: 0,
    max: 360,
    fallback: 30
   }),
   "github-token": _fields_js__WEBPACK_IMPORTED_MODULE_1__.eE,
   "github-app-id": _fields_js__WEBPACK_IMPORTED_MODULE_1__.R0,
   "github-app-private-key": _fields_js__WEBPACK_IMPORTED_MODULE_1__.$k,
   "github-billing-token": _fields_js__WEBPACK_IMPORTED_MODULE_1__.eE,
   "github-org": _names_js__WEBPACK_IMPORTED_MODULE_2__.Zn,
   "github-enterprise": _names_js__WEBPACK_IMPORTED_MODULE_2__.s2,
   "github-api-url": _fields_js__WEBPACK_IMPORTED_MODULE_1__.hl,
   "seats-active-window-days": (0, _fields_js__WEBPACK_IMPORTED_MODULE_1__.rD)({
    min: 1,
    max: 90,
    fallback: 14
   }),
   "license-prices": _fields_js__WEBPACK_IMPORTED_MODULE_1__.Vt,
   currency: _fields_js__WEBPACK_IMPORTED_MODULE_1__.Xy,
   "min-team-size": (0, _fields_js__WEBPACK_IMPORTED_MODULE_1__.rD)({
    min: 5,
    max: 1e3,
    fallback: 5
   }),
   "ms-tenant-id": _names_js__WEBPACK_IMPORTED_MODULE_2__.i8,
   "ms-client-id": _names_js__WEBPACK_IMPORTED_MODULE_2__.L2,
   "ms-client-secret": _fields_js__WEBPACK_IMPORTED_MODULE_1__.eE,
   "ms-client-certificate": _fields_js__WEBPACK_IMPORTED_MODULE_1__.OK,
   "ms-cloud": (0, _fields_js__WEBPACK_IMPORTED_MODULE_1__.yL)(CLOUDS, "public"),
   "ms-authority-host": _fields_js__WEBPACK_IMPORTED_MODULE_1__.Rk,
   "graph-api-url": _fields_js__WEBPACK_IMPORTED_MODULE_1__.zz,
   "m365-period": (0, _fields_js__WEBPACK_IMPORTED_MODULE_1__.yL)(_domain_m365_js__WEBPACK_IMPORTED_MODULE_4__.nR, "D28"),
   "m365-copilot-skus": _fields_js__WEBPACK_IMPORTED_MODULE_1__.p_,
   "user-identity": (0, _fields_js__WEBPACK_IMPORTED_MODULE_1__.yL)(IDENTITIES, "hash"),
   "identity-key": _fields_js__WEBPACK_IMPORTED_MODULE_1__.Qq,
   "use-port-webhook": (0, _fields_js__WEBPACK_IMPORTED_MODULE_1__.Jt)(true),
   "port-webhook-seats-url": _fields_js__WEBPACK_IMPORTED_MODULE_1__.hl,
   "port-webhook-m365-summary-url": _fields_js__WEBPACK_IMPORTED_MODULE_1__.hl,
   "port-webhook-m365-users-url": _fields_js__WEBPACK_IMPORTED_MODULE_1__.hl,
   "port-webhook-secret": _fields_js__WEBPACK_IMPORTED_MODULE_1__.Qq,
   "port-webhook-seats-secret": _fields_js__WEBPACK_IMPORTED_MODULE_1__.Qq,
   "port-webhook-m365-summary-secret": _fields_js__WEBPACK_IMPORTED_MODULE_1__.Qq,
   "port-webhook-m365-users-secret": _fields_js__WEBPACK_IMPORTED_MODULE_1__.Qq,
   "port-region": (0, _fields_js__WEBPACK_IMPORTED_MODULE_1__.yL)(REGIONS, "eu"),
   "port-api-url": _fields_js__WEBPACK_IMPORTED_MODULE_1__.zz,
   "port-client-id": _fields_js__WEBPACK_IMPORTED_MODULE_1__.eE,
   "port-client-secret": _fields_js__WEBPACK_IMPORTED_MODULE_1__.eE,
   "port-access-token": _fields_js__WEBPACK_IMPORTED_MODULE_1__.eE,
   "verify-delivery": (0, _fields_js__WEBPACK_IMPORTED_MODULE_1__.yL)(VERIFICATIONS, "auto"),
   "verify-timeout-seconds": (0, _fields_js__WEBPACK_IMPORTED_MODULE_1__.rD)({
    min: 1,
    max: 3600,
    fallback: 60
   }),
   "people-readers": _fields_js__WEBPACK_IMPORTED_MODULE_1__.Xc,
   "backfill-workflow": _fields_js__WEBPACK_IMPORTED_MODULE_1__.EY,
   "backfill-integration": _fields_js__WEBPACK_IMPORTED_MODULE_1__.Qq,
   prune: (0, _fields_js__WEBPACK_IMPORTED_MODULE_1__.Jt)(false),
   "prune-max-percent": (0, _fields_js__WEBPACK_IMPORTED_MODULE_1__.rD)({
    min: 0,
    max: 100,
    fallback: 20
   }),
   "retention-days": (0, _fields_js__WEBPACK_IMPORTED_MODULE_1__.WI)({
    min: 1,
    max: 3650
   })
  });
  function isInputName(name) {
   return Object.hasOwn(inputsSchema.shape, name);
  }
  const INPUT_NAMES = Object.keys(inputsSchema.shape).filter(isInputName);
  const SECRET_INPUTS = [ "github-token", "github-app-private-key", "github-billing-token", "ms-client-secret", "ms-client-certificate", "identity-key", "port-webhook-seats-url", "port-webhook-m365-summary-url", "port-webhook-m365-users-url", "port-webhook-secret", "port-webhook-seats-secret", "port-webhook-m365-summary-secret", "port-webhook-m365-users-secret", "port-client-secret", "port-access-token" ];
 }),
 6234: ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
  __nccwpck_require__.d(__webpack_exports__, {
   L$: () => noticesOfNames,
   L2: () => clientId,
   Zn: () => organizations,
   i8: () => tenantId,
   s2: () => enterprise
  });
  var _fields_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3161);
  const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
  const DOMAIN_LABEL = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/i;
  const PAGE = /^https?:\/\/(?:www\.)?(?:github\.com|[\w-]+\.ghe\.com)\/(?:orgs\/|enterprises\/)?(?<name>[\w-]+)\/?$/i;
  const organizations = (0, _fields_js__WEBPACK_IMPORTED_MODULE_0__.IK)(value => [ ...new Set(wordsOf(value).map(toName)) ]);
  const enterprise = (0, _fields_js__WEBPACK_IMPORTED_MODULE_0__.IK)(value => value ? toName(value) : void 0);
  const tenantId = (0, _fields_js__WEBPACK_IMPORTED_MODULE_0__.jk)(value => GUID.test(value) || isDomain(value), "must be the ID of the tenant (a GUID) or one of its domains, such as contoso.onmicrosoft.com. The overview page of Microsoft Entra shows both");
  const clientId = (0, _fields_js__WEBPACK_IMPORTED_MODULE_0__.jk)(value => GUID.test(value), "must be the application (client) ID of the app registration, a GUID. Its overview page in Microsoft Entra shows it");
  function noticesOfNames(inputs) {
   const given = [ ...wordsOf(inputs["github-org"]).map(word => [ "github-org", word ]), [ "github-enterprise", inputs["github-enterprise"] ] ];
   return given.filter(([, word = ""]) => PAGE.test(word)).map(([input, word = ""]) => `"${input}" has the address ${word}. The run uses the name in it: ${toName(word)}.`);
  }
  function wordsOf(value) {
   return value.split(/[\s,]+/).filter(word => word !== "");
  }
  function toName(word) {
   return (PAGE.exec(word)?.groups?.name ?? word).toLowerCase();
  }
  function isDomain(value) {
   const labels = value.split(".");
   return labels.length > 1 && labels.every(label => DOMAIN_LABEL.test(label));
  }
 }),
 6748: ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
  __nccwpck_require__.d(__webpack_exports__, {
   Bv: () => PORT_CREDENTIALS,
   S7: () => NEW_SECRET,
   SM: () => remedyOf,
   TF: () => remove,
   Zx: () => setToValue,
   gP: () => either,
   oc: () => setTo,
   ov: () => leaveOut
  });
  var _domain_dataset_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3288);
  var _selection_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(9672);
  function setTo(name, expected) {
   return {
    system: "workflow",
    kind: "input",
    name,
    expected
   };
  }
  function setToValue(name, value) {
   return {
    ...setTo(name, value),
    value
   };
  }
  function remove(name) {
   return {
    ...setTo(name, "nothing"),
    value: ""
   };
  }
  function either(first, ...alternatives) {
   return {
    ...first,
    alternatives: [ ...alternatives ]
   };
  }
  function leaveOut(inputs, source) {
   const named = (0, _selection_js__WEBPACK_IMPORTED_MODULE_1__.bM)(inputs);
   const others = named.filter(name => _domain_dataset_js__WEBPACK_IMPORTED_MODULE_0__.yC[name].source !== source);
   const off = setToValue(`ingest-${source}`, "false");
   if (others.length === named.length) return off;
   return {
    ...off,
    also: [ setToValue("datasets", others.join(",")) ]
   };
  }
  const PORT_CREDENTIALS = {
   ...setTo("port-client-id", "the client ID of the Port account"),
   also: [ setTo("port-client-secret", "its client secret") ],
   note: "Both are in Port under Credentials."
  };
  const NEW_SECRET = "a new secret, made with `openssl rand -hex 32`";
  const MUST_BE = /^must (?:be|have) (?<expected>.+?)(?:[.;]|$)/;
  function remedyOf({input, message, remedy}) {
   if (remedy !== void 0) return remedy;
   const expected = MUST_BE.exec(message)?.groups?.expected;
   return setTo(input, expected ?? "a correct value");
  }
 }),
 9672: ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
  __nccwpck_require__.d(__webpack_exports__, {
   PP: () => selectedDatasets,
   Qw: () => neededWebhooks,
   bM: () => namedDatasets,
   p2: () => isSourceOn,
   vW: () => needsSource
  });
  var _domain_dataset_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3288);
  function isSourceOn(inputs, source) {
   return inputs[`ingest-${source}`];
  }
  function selectedDatasets(inputs) {
   return _domain_dataset_js__WEBPACK_IMPORTED_MODULE_0__._u.filter(name => {
    const {source, isDefault, isPerPerson} = _domain_dataset_js__WEBPACK_IMPORTED_MODULE_0__.yC[name];
    if (!isSourceOn(inputs, source)) return false;
    if (isPerPerson && inputs["user-identity"] === "none") return false;
    if (inputs.datasets.length === 0) return isDefault;
    return inputs.datasets.includes(name);
   });
  }
  function namedDatasets(inputs) {
   return inputs.datasets.filter(_domain_dataset_js__WEBPACK_IMPORTED_MODULE_0__._2);
  }
  function needsSource(inputs, source) {
   return selectedDatasets(inputs).some(name => _domain_dataset_js__WEBPACK_IMPORTED_MODULE_0__.yC[name].source === source);
  }
  function neededWebhooks(inputs) {
   const webhooks = selectedDatasets(inputs).map(name => _domain_dataset_js__WEBPACK_IMPORTED_MODULE_0__.yC[name].webhook);
   return [ ...new Set(webhooks) ];
  }
 }),
 3288: ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
  __nccwpck_require__.d(__webpack_exports__, {
   Hl: () => SOURCES,
   X7: () => PERSON_BLUEPRINTS,
   _2: () => isDatasetName,
   _u: () => DATASET_NAMES,
   ce: () => SOURCE_TITLES,
   dV: () => DEFAULT_LOOKBACK_DAYS,
   kt: () => isEnterpriseOnly,
   xS: () => factsOf,
   yC: () => DATASETS,
   zE: () => WEBHOOKS
  });
  const SOURCES = [ "github", "m365" ];
  const SOURCE_TITLES = {
   github: "GitHub Copilot",
   m365: "Microsoft 365 Copilot"
  };
  const WEBHOOKS = [ "seats", "m365-summary", "m365-users" ];
  const DEFAULT_LOOKBACK_DAYS = 5;
  const GITHUB_KEPT_DAYS = 365;
  const BILL_KEPT_DAYS = 730;
  const M365_KEPT_DAYS = 180;
  const DATASETS = {
   "github-seats": {
    source: "github",
    kind: "gh-copilot-seats",
    blueprint: "github_copilot_seats",
    webhook: "seats",
    isDefault: true,
    isPerPerson: false,
    isPruned: false,
    stores: {
     each: "scope",
     every: "day"
    },
    counts: {
     unit: "seat",
     property: "seats_total"
    }
   },
   "github-usage": {
    source: "github",
    kind: "gh-copilot-usage",
    blueprint: "github_copilot_usage",
    webhook: "seats",
    isDefault: true,
    isPerPerson: false,
    keptDays: GITHUB_KEPT_DAYS,
    isPruned: false,
    stores: {
     each: "scope",
     every: "day"
    },
    freshDayProperty: "record_date"
   },
   "github-adoption": {
    source: "github",
    kind: "gh-copilot-adoption",
    blueprint: "github_copilot_adoption",
    webhook: "seats",
    isDefault: true,
    isPerPerson: false,
    isPruned: false,
    stores: {
     each: "scope",
     every: "day"
    }
   },
   "github-teams": {
    source: "github",
    kind: "gh-copilot-teams",
    blueprint: "github_copilot_team",
    webhook: "seats",
    isDefault: true,
    isPerPerson: false,
    isPruned: true,
    stores: {
     each: "team",
     every: "once"
    },
    stateDayProperty: "record_date",
    prunedAfter: {
     property: "record_date",
     days: 28
    },
    keyForm: /^team:/,
    parts: {
     blueprint: "github_copilot_team_usage",
     relation: "team"
    },
    shown: {
     extremesOf: "active_rate"
    }
   },
   "github-team-usage": {
    source: "github",
    kind: "gh-copilot-team-usage",
    blueprint: "github_copilot_team_usage",
    webhook: "seats",
    isDefault: true,
    isPerPerson: false,
    keptDays: GITHUB_KEPT_DAYS,
    isPruned: false,
    stores: {
     each: "team or rest",
     every: "day"
    },
    partOf: {
     relation: "team",
     property: "team_id"
    },
    shown: "none",
    freshDayProperty: "record_date"
   },
   "github-seat-users": {
    source: "github",
    kind: "gh-copilot-seat-users",
    blueprint: "github_copilot_seat",
    webhook: "seats",
    isDefault: false,
    isPerPerson: true,
    isPruned: true,
    keyForm: /^(?:\d+|[0-9a-f]{32})$/,
    sinceProperty: "assigned_at",
    stores: {
     each: "seat",
     every: "once"
    },
    stateDayProperty: "record_date"
   },
   "github-user-usage": {
    source: "github",
    kind: "gh-copilot-user-usage",
    blueprint: "github_copilot_user_usage",
    webhook: "seats",
    isDefault: false,
    isPerPerson: true,
    keptDays: GITHUB_KEPT_DAYS,
    isPruned: false,
    stores: {
     each: "seat",
     every: "day"
    },
    freshDayProperty: "record_date",
    retainedBy: "record_date"
   },
   "github-credits": {
    source: "github",
    kind: "gh-copilot-credits",
    blueprint: "github_copilot_credits",
    webhook: "seats",
    isDefault: false,
    isPerPerson: false,
    keptDays: BILL_KEPT_DAYS,
    isPruned: false,
    stores: {
     each: "scope",
     every: "day"
    }
   },
   "github-cost-centers": {
    source: "github",
    kind: "gh-copilot-cost-centers",
    blueprint: "github_copilot_cost_center",
    webhook: "seats",
    isDefault: false,
    isPerPerson: false,
    isPruned: false,
    stores: {
     each: "cost center",
     every: "once"
    },
    stateDayProperty: "record_date",
    isEnterpriseOnly: true
   },
   "github-user-credits": {
    source: "github",
    kind: "gh-copilot-user-credits",
    blueprint: "github_copilot_user_credits",
    webhook: "seats",
    isDefault: false,
    isPerPerson: true,
    isPruned: false,
    stores: {
     each: "seat",
     every: "month"
    },
    isEnterpriseOnly: true
   },
   "m365-summary": {
    source: "m365",
    kind: "m365-copilot-summary",
    blueprint: "m365_copilot_usage_summary",
    webhook: "m365-summary",
    isDefault: true,
    isPerPerson: false,
    isPruned: false,
    stores: {
     each: "tenant",
     every: "day"
    },
    counts: {
     unit: "Microsoft 365 user",
     property: "enabled_user_count"
    },
    freshDayProperty: "report_date"
   },
   "m365-daily": {
    source: "m365",
    kind: "m365-copilot-daily",
    blueprint: "m365_copilot_usage_daily",
    webhook: "m365-summary",
    isDefault: false,
    isPerPerson: false,
    keptDays: M365_KEPT_DAYS,
    isPruned: false,
    stores: {
     each: "tenant",
     every: "day"
    }
   },
   "m365-users": {
    source: "m365",
    kind: "m365-copilot-users",
    blueprint: "m365_copilot_user",
    webhook: "m365-users",
    isDefault: true,
    isPerPerson: true,
    isPruned: true,
    keyForm: /@|^[0-9a-f]{32}$/,
    stores: {
     each: "Microsoft 365 user",
     every: "once"
    },
    reportDayProperty: "report_date",
    stateDayProperty: "report_date",
    freshDayProperty: "report_date"
   }
  };
  function isDatasetName(name) {
   return Object.hasOwn(DATASETS, name);
  }
  function factsOf(dataset) {
   return DATASETS[dataset];
  }
  function isEnterpriseOnly(name) {
   return factsOf(name).isEnterpriseOnly === true;
  }
  const DATASET_NAMES = Object.keys(DATASETS).filter(isDatasetName);
  const PERSON_BLUEPRINTS = Object.values(DATASETS).filter(({isPerPerson}) => isPerPerson).map(({blueprint}) => blueprint);
 }),
 318: ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
  __nccwpck_require__.d(__webpack_exports__, {
   $r: () => toDateTime,
   Je: () => EARLIEST_DAY,
   N: () => isDay,
   YM: () => daysBetween,
   dA: () => utcDay,
   fN: () => toInstant,
   fi: () => addDays,
   hF: () => daysOf,
   sO: () => DAY_MS
  });
  const EARLIEST_DAY = "2015-01-01";
  const DAY_MS = 864e5;
  const DAY_PATTERN = /^\d{4}-\d{2}-\d{2}$/;
  function isDay(text) {
   if (!DAY_PATTERN.test(text)) return false;
   const instant = new Date(`${text}T00:00:00Z`);
   return !Number.isNaN(instant.getTime()) && utcDay(instant) === text;
  }
  function utcDay(instant) {
   return instant.toISOString().slice(0, 10);
  }
  function addDays(day, days) {
   return utcDay(new Date(startOfDay(day) + days * DAY_MS));
  }
  function daysBetween(from, to) {
   return Math.round((startOfDay(to) - startOfDay(from)) / DAY_MS);
  }
  function daysOf(window) {
   const length = Math.max(0, daysBetween(window.since, window.until) + 1);
   return Array.from({
    length
   }, (_, index) => addDays(window.since, index));
  }
  function toDateTime(day) {
   return `${day}T00:00:00Z`;
  }
  function toInstant(epochMs) {
   return new Date(epochMs).toISOString().replace(".000Z", "Z");
  }
  function startOfDay(day) {
   return Date.parse(`${day}T00:00:00Z`);
  }
 }),
 9271: ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
  __nccwpck_require__.d(__webpack_exports__, {
   nD: () => ACTIVITY_SURFACES,
   nR: () => PERIODS
  });
  const PERIODS = [ "D7", "D28", "D30", "D90", "D180" ];
  const ACTIVITY_SURFACES = [ "teams", "word", "excel", "powerpoint", "outlook", "onenote", "loop", "chat", "chat_work", "chat_web", "m365_app", "edge", "agent" ];
 }),
 3335: ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
  __nccwpck_require__.d(__webpack_exports__, {
   Fd: () => toCents,
   SQ: () => fromMicros,
   tO: () => toMicros,
   uO: () => isCountable
  });
  const MICROS = 1e6;
  const MICROS_PER_CENT = 1e4;
  function isCountable(value) {
   return Number.isSafeInteger(Math.round(value * MICROS));
  }
  function toMicros(value) {
   return Math.round(value * MICROS);
  }
  function fromMicros(micros) {
   return micros / MICROS;
  }
  function toCents(micros) {
   return Math.round(micros / MICROS_PER_CENT) / 100;
  }
 }),
 3153: ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
  __nccwpck_require__.d(__webpack_exports__, {
   Bw: () => LICENSES,
   T3: () => costOfSeats,
   e_: () => LIST_PRICES,
   ho: () => costOf
  });
  var _amount_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3335);
  const LICENSES = [ "github-business", "github-enterprise", "m365" ];
  const LIST_PRICES = {
   "github-business": 19,
   "github-enterprise": 39
  };
  function costOfSeats(seats, prices) {
   const all = new SeatCost(prices);
   const dormant = new SeatCost(prices);
   for (const {plan, isActive, count = 1} of seats) {
    all.add(plan, count);
    if (!isActive) dormant.add(plan, count);
   }
   return {
    all: all.total,
    dormant: dormant.total
   };
  }
  class SeatCost {
   #prices;
   #sum=0;
   #isComplete=true;
   constructor(prices) {
    this.#prices = prices;
   }
   add(plan, count) {
    if (count === 0) return;
    const price = plan && this.#prices[`github-${plan}`];
    if (price === void 0) this.#isComplete = false; else this.#sum += count * (0, _amount_js__WEBPACK_IMPORTED_MODULE_0__.tO)(price);
   }
   get total() {
    return this.#isComplete ? (0, _amount_js__WEBPACK_IMPORTED_MODULE_0__.Fd)(this.#sum) : void 0;
   }
  }
  function costOf(count, price) {
   return (0, _amount_js__WEBPACK_IMPORTED_MODULE_0__.Fd)(count * (0, _amount_js__WEBPACK_IMPORTED_MODULE_0__.tO)(price));
  }
 }),
 7378: ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
  __nccwpck_require__.d(__webpack_exports__, {
   v: () => deliveredRunSchema
  });
  var zod_mini__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(4343);
  var zod_mini__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(3102);
  var zod_mini__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(3759);
  var _dataset_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3288);
  const deliveredRunSchema = () => zod_mini__WEBPACK_IMPORTED_MODULE_1__.Ikc({
   run_id: zod_mini__WEBPACK_IMPORTED_MODULE_1__.YjP(),
   started_at: zod_mini__WEBPACK_IMPORTED_MODULE_2__.w$(),
   entities: zod_mini__WEBPACK_IMPORTED_MODULE_1__.jgl(zod_mini__WEBPACK_IMPORTED_MODULE_1__.k5n(_dataset_js__WEBPACK_IMPORTED_MODULE_0__._u), zod_mini__WEBPACK_IMPORTED_MODULE_1__.Whr().check(zod_mini__WEBPACK_IMPORTED_MODULE_3__.UI())).check(zod_mini__WEBPACK_IMPORTED_MODULE_1__.q0y("What Port had of each dataset; where it had none, what was sent."))
  });
 }),
 1848: ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
  __nccwpck_require__.d(__webpack_exports__, {
   $h: () => SCOPE_TYPES,
   OD: () => scopeKey,
   OI: () => describeScope,
   Od: () => scopeOf,
   VF: () => ENTERPRISE_SOURCES
  });
  const SCOPE_TYPES = [ "organization", "enterprise" ];
  const ENTERPRISE_SOURCES = [ "github" ];
  function scopeKey(scope) {
   return scope.type === "enterprise" ? `enterprise:${scope.name}` : scope.name;
  }
  function scopeOf({scope, scope_type: type}) {
   const name = String(scope);
   return type === "enterprise" ? scopeKey({
    type,
    name
   }) : name;
  }
  function describeScope(scope) {
   return `${scope.type} "${scope.name}"`;
  }
 }),
 3916: ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
  __nccwpck_require__.d(__webpack_exports__, {
   AK: () => CodedError,
   OQ: () => ERROR_CODES,
   TN: () => oneLine,
   Uc: () => describeError,
   b5: () => withAdvice,
   c8: () => SourceError,
   cc: () => CancelledError,
   g5: () => failureOf,
   gJ: () => errorMessage,
   gV: () => prefixed,
   w2: () => toFailure,
   xL: () => ConfigError,
   y_: () => SinkError
  });
  var _remedy_describe_remedy_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(908);
  var _runtime_redact_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5259);
  const ERROR_CODES = [ "CONFIG_INVALID", "GITHUB_UNAUTHORIZED", "GITHUB_FORBIDDEN", "GITHUB_NOT_FOUND", "GITHUB_METRICS_POLICY_OFF", "GITHUB_BILLING_PROBLEM", "GITHUB_RATE_LIMITED", "GITHUB_UNAVAILABLE", "GITHUB_UNEXPECTED_RESPONSE", "GITHUB_SEATS_UNSTABLE", "GITHUB_REPORT_UNREADABLE", "GITHUB_EXPORT_FAILED", "GITHUB_TEAMS_MISMATCH", "ENTRA_REFUSED", "ENTRA_UNAVAILABLE", "GRAPH_UNAUTHORIZED", "GRAPH_FORBIDDEN", "GRAPH_NO_REPORT", "GRAPH_REFUSED", "GRAPH_RATE_LIMITED", "GRAPH_UNAVAILABLE", "GRAPH_UNEXPECTED_RESPONSE", "PORT_WEBHOOK_REFUSED", "PORT_BODY_REFUSED", "PORT_RECORD_TOO_LARGE", "PORT_ENTITIES_REJECTED", "PORT_ENTITIES_MISSING", "PORT_PRUNE_REFUSED", "PORT_RATE_LIMITED", "PORT_UNAVAILABLE", "PORT_UNAUTHORIZED", "PORT_FORBIDDEN", "PORT_NOT_FOUND", "PORT_API_REFUSED", "PORT_UNEXPECTED_RESPONSE", "PORT_WEBHOOK_MISSING", "PORT_SETUP_REFUSED", "PORT_NOT_LOCKED", "UNDELIVERED_NOT_KEPT", "UNDELIVERED_UNREADABLE", "DRY_RUN_NOT_WRITTEN", "REPORT_MISSING", "CANCELLED", "INTERNAL" ];
  class ConfigError extends Error {
   name="ConfigError";
   code="CONFIG_INVALID";
   remedy;
   #failures;
   constructor(message, {remedy, failures, ...options} = {}) {
    super(message, options);
    this.remedy = remedy;
    this.#failures = failures;
   }
   get failures() {
    return this.#failures ?? [ toFailure(this) ];
   }
  }
  class CodedError extends Error {
   name="CodedError";
   code;
   problem;
   remedy;
   constructor(code, problem, {remedy, ...options} = {}) {
    super(withAdvice(problem, remedy), options);
    this.code = code;
    this.problem = problem;
    this.remedy = remedy;
   }
  }
  function failureOf(code, problem, remedy) {
   const message = withAdvice(problem, remedy);
   return {
    code,
    message,
    ...remedy && {
     remedy
    }
   };
  }
  function prefixed(sentence, failure) {
   return {
    ...failure,
    message: `${sentence} ${failure.message}`
   };
  }
  function withAdvice(problem, remedy) {
   if (remedy === void 0) return problem;
   const advice = (0, _remedy_describe_remedy_js__WEBPACK_IMPORTED_MODULE_1__.L)(remedy);
   return problem.endsWith(advice) ? problem : `${problem} ${advice}`;
  }
  class SourceError extends CodedError {
   name="SourceError";
  }
  class SinkError extends CodedError {
   name="SinkError";
  }
  class CancelledError extends Error {
   name="CancelledError";
   code="CANCELLED";
   remedy={
    system: "workflow",
    kind: "wait"
   };
   constructor() {
    super("The run was cancelled before it had finished.");
   }
  }
  function errorMessage(error) {
   return hasText(error, "message") ? error.message : String(error);
  }
  function describeError(error) {
   const {code, message} = toFailure(error);
   if (code === "CONFIG_INVALID") return message;
   if (code !== "INTERNAL") return `[${code}] ${message}`;
   return [ message, ...framesOf(error) ].join("\n");
  }
  function framesOf(error) {
   if (!Error.isError(error)) return [];
   const {stack = "", message} = error;
   const at = stack.indexOf(message);
   return stack.slice(at === -1 ? 0 : at + message.length).split("\n").filter(line => FRAME.test(line)).map(line => `    ${(0, 
   _runtime_redact_js__WEBPACK_IMPORTED_MODULE_0__.E$)(line)}`);
  }
  const FRAME = /^\s+at /;
  const MAX_MESSAGE_CHARACTERS = 2e3;
  function toFailure(error) {
   const code = hasText(error, "code") ? asErrorCode(error.code) : void 0;
   if (code !== void 0) {
    const remedy = remedyOf(error);
    return {
     code,
     message: errorMessage(error),
     ...remedy && {
      remedy
     }
    };
   }
   const message = (0, _runtime_redact_js__WEBPACK_IMPORTED_MODULE_0__.E$)(errorMessage(error), MAX_MESSAGE_CHARACTERS);
   return failureOf("INTERNAL", `Unexpected error: ${message}.`, REPORT_BUG);
  }
  const REPORT_BUG = {
   system: "workflow",
   kind: "contact",
   who: "the maintainers of this action",
   about: "the message and the run's debug log"
  };
  function remedyOf(error) {
   return error instanceof CodedError || error instanceof CancelledError || error instanceof ConfigError ? error.remedy : void 0;
  }
  function oneLine(text) {
   return text.replace(/[\s\p{Cc}]+/gu, " ").trim();
  }
  function asErrorCode(code) {
   return ERROR_CODES.find(known => known === code);
  }
  function hasText(value, key) {
   return typeof value === "object" && value !== null && key in value && typeof Reflect.get(value, key) === "string";
  }
 }),
 8304: ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
  __nccwpck_require__.d(__webpack_exports__, {
   eP: () => outliveFileLimit,
   qG: () => leave,
   yy: () => takeOverMessages
  });
  var node_process__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1708);
  var node_process__WEBPACK_IMPORTED_MODULE_0___default = __nccwpck_require__.n(node_process__WEBPACK_IMPORTED_MODULE_0__);
  var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3916);
  function takeOverMessages(node, log, end) {
   node.removeAllListeners("warning");
   node.on("warning", ({name, message}) => log.logger.warning(`${name}: ${message}`));
   node.on("uncaughtException", error => {
    log.complain((0, _errors_js__WEBPACK_IMPORTED_MODULE_1__.Uc)(error));
    end();
   });
  }
  function outliveFileLimit() {
   node_process__WEBPACK_IMPORTED_MODULE_0___default().on("SIGXFSZ", () => {});
  }
  function leave() {
   node_process__WEBPACK_IMPORTED_MODULE_0___default().stdout.write("", () => node_process__WEBPACK_IMPORTED_MODULE_0___default().stderr.write("", () => node_process__WEBPACK_IMPORTED_MODULE_0___default().exit()));
  }
 }),
 3032: ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
  __nccwpck_require__.d(__webpack_exports__, {
   X: () => limitMemory
  });
  const external_node_v8_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:v8");
  const MAX_YOUNG_BYTES = 16 * 1024 * 1024;
  const CHECK_EVERY_MS = 100;
  const FEWER_COMPILERS = [ "--no-maglev", "--no-wasm-tier-up", "--no-wasm-dynamic-tiering" ];
  const OLD_GROWTH_PERCENT = 50;
  function limitMemory() {
   for (const flag of FEWER_COMPILERS) (0, external_node_v8_namespaceObject.setFlagsFromString)(flag);
   (0, external_node_v8_namespaceObject.setFlagsFromString)(`--heap-growing-percent=${OLD_GROWTH_PERCENT}`);
   limitYoungGeneration();
  }
  function limitYoungGeneration(young = v8Young) {
   let factor = 2;
   const check = () => {
    const wanted = young.bytes() < MAX_YOUNG_BYTES ? 2 : 1;
    if (wanted !== factor) young.setGrowth(wanted);
    factor = wanted;
   };
   setInterval(check, CHECK_EVERY_MS).unref();
  }
  const v8Young = {
   bytes: () => {
    const spaces = (0, external_node_v8_namespaceObject.getHeapSpaceStatistics)();
    const young = spaces.find(({space_name: name}) => name === "new_space");
    return young?.space_size ?? 0;
   },
   setGrowth: factor => {
    (0, external_node_v8_namespaceObject.setFlagsFromString)(`--semi-space-growth-factor=${factor}`);
   }
  };
 }),
 3909: ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
  __nccwpck_require__.d(__webpack_exports__, {
   I: () => requestOidcToken,
   v: () => findOidc
  });
  var zod_mini__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(4343);
  var zod_mini__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(3759);
  var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3916);
  var _http_http_error_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8161);
  const tokenSchema = zod_mini__WEBPACK_IMPORTED_MODULE_2__.Ikc({
   value: zod_mini__WEBPACK_IMPORTED_MODULE_2__.YjP().check(zod_mini__WEBPACK_IMPORTED_MODULE_3__.m9(1))
  });
  function findOidc(environment) {
   const url = environment.ACTIONS_ID_TOKEN_REQUEST_URL;
   const bearer = environment.ACTIONS_ID_TOKEN_REQUEST_TOKEN;
   return url && bearer ? {
    url,
    bearer
   } : void 0;
  }
  async function requestOidcToken(audience, service, http) {
   try {
    return await sendRequest(audience, service, http);
   } catch (error) {
    if (!(error instanceof _http_http_error_js__WEBPACK_IMPORTED_MODULE_1__.j)) throw error;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.c8("ENTRA_UNAVAILABLE", `Cannot get a token from Entra: GitHub gave no OIDC token (${error.message}).`, {
     cause: error,
     remedy: {
      system: "github",
      kind: "wait"
     }
    });
   }
  }
  async function sendRequest(audience, service, http) {
   const url = new URL(service.url);
   url.searchParams.set("audience", audience);
   const request = {
    method: "GET",
    url: url.href,
    path: "/{id-token}"
   };
   const response = await http.send({
    ...request,
    headers: {
     authorization: `Bearer ${service.bearer}`
    }
   });
   const {status} = response;
   if (!response.ok) throw new _http_http_error_js__WEBPACK_IMPORTED_MODULE_1__.j({
    ...request,
    kind: "status",
    status
   });
   const parsed = tokenSchema.safeParse(response.json());
   if (parsed.success) return parsed.data.value;
   const detail = "no token in it";
   throw new _http_http_error_js__WEBPACK_IMPORTED_MODULE_1__.j({
    ...request,
    kind: "status",
    status,
    detail
   });
  }
 }),
 7974: ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
  __nccwpck_require__.d(__webpack_exports__, {
   Q: () => useProxyOfEnvironment
  });
  var node_process__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1708);
  var node_process__WEBPACK_IMPORTED_MODULE_0___default = __nccwpck_require__.n(node_process__WEBPACK_IMPORTED_MODULE_0__);
  var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3916);
  const NAMES = [ "https_proxy", "HTTPS_PROXY", "http_proxy", "HTTP_PROXY" ];
  function useProxyOfEnvironment(options) {
   const {env, secrets, setGlobalProxy} = options;
   const named = NAMES.filter(name => env[name]);
   for (const name of named) for (const secret of secretsIn(name, env[name])) secrets.add(secret);
   if (named.length === 0) return;
   if (setGlobalProxy !== void 0) setGlobalProxy(env); else if (env.NODE_USE_ENV_PROXY !== "1") options.warn(`"${named[0]}" has no effect and requests go out directly: Node ${node_process__WEBPACK_IMPORTED_MODULE_0___default().versions.node} uses a proxy only when "NODE_USE_ENV_PROXY" is 1. Set it in the environment of the job, or update the runner to Node 24.14 or newer.`);
  }
  function secretsIn(name, address = "") {
   try {
    const {protocol, username, password, pathname, search, hash} = new URL(address);
    const isOrigin = `${pathname}${search}${hash}` === "/";
    if (!/^https?:$/.test(protocol) || !isOrigin) throw new Error("no address of a proxy");
    const [user, word] = [ username, password ].map(decodeURIComponent);
    if (!word) return [];
    return [ password, word, Buffer.from(`${user}:${word}`).toString("base64") ];
   } catch {
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__.xL(`The variable "${name}" is not the address of a proxy. Set it to an address such as "http://proxy.contoso.example:3128". Nothing was read or sent.`, {
     remedy: {
      system: "runner",
      kind: "input",
      name,
      expected: 'an address such as "http://proxy.contoso.example:3128"'
     }
    });
   }
  }
 }),
 6204: ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
  __nccwpck_require__.d(__webpack_exports__, {
   X: () => reportNoRun
  });
  var inputs = __nccwpck_require__(4389);
  var errors = __nccwpck_require__(3916);
  var folder = __nccwpck_require__(7995);
  var paths = __nccwpck_require__(2423);
  var assemble = __nccwpck_require__(2424);
  var earlier_report = __nccwpck_require__(2505);
  var report_file = __nccwpck_require__(6757);
  function writeReportOfNoRun(error, options) {
   const {report: file} = (0, paths.u)(options.outputDir);
   try {
    (0, folder.fc)(options.outputDir);
    const report = reportOfNoRun(failuresOf(error), options);
    (0, report_file.u)(file, (0, earlier_report.TG)(report, (0, earlier_report.V)(file)));
    return file;
   } catch {
    return;
   }
  }
  function failuresOf(error) {
   return error instanceof errors.xL ? error.failures : [ (0, errors.w2)(error) ];
  }
  function reportOfNoRun(failures, {mode, isDryRun, runId, clock}) {
   const startedAt = clock.now();
   const usage = () => ({
    requests: NO_REQUESTS,
    waits_ms: 0
   });
   const frame = {
    runId,
    startedAt,
    isDryRun,
    clock,
    usage
   };
   return {
    ...(0, assemble.x)(frame, {
     mode
    }),
    result: "failed",
    failures
   };
  }
  const NO_REQUESTS = {
   github: 0,
   downloads: 0,
   entra: 0,
   graph: 0,
   port: 0
  };
  var redact = __nccwpck_require__(5259);
  var system_clock = __nccwpck_require__(2846);
  function reportNoRun(error, inputs, {outputDir, runId}) {
   return writeReportOfNoRun(error, {
    mode: nameOf(inputs.mode),
    isDryRun: inputs["dry-run"] === "true",
    outputDir,
    runId,
    clock: system_clock.m
   });
  }
  function nameOf(mode) {
   if (mode === "") return "ingest";
   return inputs.FN.some(name => name === mode) ? mode : (0, redact.E$)(mode);
  }
 }),
 2846: ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
  __nccwpck_require__.d(__webpack_exports__, {
   m: () => systemClock
  });
  const promises_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");
  const systemClock = {
   now: () => new Date,
   monotonicMs: () => performance.now(),
   sleep: async (ms, signal) => {
    try {
     await (0, promises_namespaceObject.setTimeout)(ms, void 0, {
      signal
     });
    } catch (error) {
     signal.throwIfAborted();
     throw error;
    }
   }
  };
 }),
 1027: ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
  __nccwpck_require__.d(__webpack_exports__, {
   G_: () => readValueFile,
   SF: () => readEnvFile,
   SK: () => refuseOtherThanFile
  });
  var node_buffer__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4573);
  __nccwpck_require__.n(node_buffer__WEBPACK_IMPORTED_MODULE_0__);
  var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3024);
  __nccwpck_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
  var node_util__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(7975);
  __nccwpck_require__.n(node_util__WEBPACK_IMPORTED_MODULE_2__);
  var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(3916);
  const BYTE_ORDER_MARK = /^\uFEFF/;
  const LINE_END = /\r\n?/g;
  const MAX_FILE_BYTES = 65536;
  function readEnvFile(path) {
   if (path === void 0) return {
    variables: {}
   };
   try {
    return {
     variables: parseVariables(readText(path), path)
    };
   } catch (error) {
    return {
     variables: {},
     problem: `Cannot read the file of "--env-file": ${(0, _errors_js__WEBPACK_IMPORTED_MODULE_3__.gJ)(error)}.`
    };
   }
  }
  function parseVariables(text, path) {
   const variables = (0, node_util__WEBPACK_IMPORTED_MODULE_2__.parseEnv)(text.replace(LINE_END, "\n"));
   const lines = text.split("\n").map(line => line.trim());
   const isEmpty = lines.every(line => line === "" || line.startsWith("#"));
   if (Object.keys(variables).length === 0 && !isEmpty) throw new Error(`"${path}" has no line such as NAME=value`);
   return variables;
  }
  function readValueFile(path) {
   return readText(path);
  }
  function readText(path) {
   const bytes = readBytes(path);
   if (!(0, node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(bytes) || bytes.includes(0)) throw new Error(`"${path}" is not UTF-8 (it may be UTF-16). Save it as UTF-8`);
   return bytes.toString("utf8").replace(BYTE_ORDER_MARK, "");
  }
  const PIPE_OF_SHELL = /^\/(?:dev|proc\/self)\/fd\/\d+$|^\/dev\/stdin$/;
  function refuseOtherThanFile(path) {
   const stats = (0, node_fs__WEBPACK_IMPORTED_MODULE_1__.statSync)(path);
   if (stats.isFile() || stats.isDirectory()) return;
   if (stats.isFIFO() && PIPE_OF_SHELL.test(path)) return;
   throw new Error(`"${path}" is not a regular file`);
  }
  function readBytes(path) {
   try {
    refuseOtherThanFile(path);
    const file = (0, node_fs__WEBPACK_IMPORTED_MODULE_1__.openSync)(path, "r");
    try {
     return readToLimit(file, path);
    } finally {
     (0, node_fs__WEBPACK_IMPORTED_MODULE_1__.closeSync)(file);
    }
   } catch (error) {
    throw new Error(describeFileError(error, path), {
     cause: error
    });
   }
  }
  function readToLimit(file, path) {
   const buffer = node_buffer__WEBPACK_IMPORTED_MODULE_0__.Buffer.alloc(MAX_FILE_BYTES + 1);
   let length = 0;
   for (;;) {
    const count = (0, node_fs__WEBPACK_IMPORTED_MODULE_1__.readSync)(file, buffer, length, buffer.length - length, null);
    length += count;
    if (length > MAX_FILE_BYTES) throw new Error(`"${path}" has more than 64 KiB`);
    if (count === 0) return buffer.subarray(0, length);
   }
  }
  const REASONS = {
   ENOENT: "does not exist",
   ENOTDIR: "does not exist",
   EISDIR: "is a folder",
   EACCES: "may not be read by this user"
  };
  function describeFileError(error, path) {
   const code = Reflect.get(Object(error), "code");
   const reason = REASONS[String(code)];
   return reason === void 0 ? (0, _errors_js__WEBPACK_IMPORTED_MODULE_3__.gJ)(error) : `"${path}" ${reason}`;
  }
 }),
 9018: ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
  __nccwpck_require__.d(__webpack_exports__, {
   s: () => trustCertificatesIn
  });
  var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3024);
  __nccwpck_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
  var node_tls__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1692);
  var node_tls__WEBPACK_IMPORTED_MODULE_1___default = __nccwpck_require__.n(node_tls__WEBPACK_IMPORTED_MODULE_1__);
  var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(3916);
  var _env_file_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(1027);
  const CERTIFICATE = /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g;
  function trustCertificatesIn(path) {
   const certificates = readCertificates(path);
   node_tls__WEBPACK_IMPORTED_MODULE_1___default().setDefaultCACertificates([ ...node_tls__WEBPACK_IMPORTED_MODULE_1___default().getCACertificates("default"), ...certificates ]);
  }
  function readCertificates(path) {
   try {
    (0, _env_file_js__WEBPACK_IMPORTED_MODULE_3__.SK)(path);
    const found = (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path, "utf8").match(CERTIFICATE);
    if (found === null) throw new Error("it has no certificate in PEM form");
    return found;
   } catch (error) {
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__.xL(`Cannot read "${path}" of the variable "NODE_EXTRA_CA_CERTS": ${(0, 
    _errors_js__WEBPACK_IMPORTED_MODULE_2__.gJ)(error)}. Name a PEM file of certificates. Nothing was read or sent.`, {
     cause: error,
     remedy: {
      system: "runner",
      kind: "input",
      name: "NODE_EXTRA_CA_CERTS",
      expected: "a PEM file of certificates"
     }
    });
   }
  }
 }),
 312: ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
  __nccwpck_require__.d(__webpack_exports__, {
   D: () => parseCommandLine,
   F: () => describeCommandLine
  });
  var node_util__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7975);
  __nccwpck_require__.n(node_util__WEBPACK_IMPORTED_MODULE_0__);
  var _config_environment_nearest_name_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6132);
  var _config_inputs_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(4389);
  const LOG_FORMATS = [ "text", "json" ];
  const SWITCHES = [ "help", "version", "debug", "verbose", "quiet" ];
  const SHORT = {
   help: "h",
   verbose: "v",
   quiet: "q"
  };
  const BOOLEAN_INPUTS = _config_inputs_js__WEBPACK_IMPORTED_MODULE_2__.Qh.filter(name => typeof _config_inputs_js__WEBPACK_IMPORTED_MODULE_2__.rS.shape[name].safeParse("").data === "boolean");
  const KNOWN_FLAGS = [ ..._config_inputs_js__WEBPACK_IMPORTED_MODULE_2__.Qh, "env-file", "log-format", ...SWITCHES ];
  const LOOKS_LIKE_FLAG = /^--?[a-z]/i;
  function parseCommandLine(args) {
   const {given, strays} = readArguments(args);
   const judged = given.map((flag, index) => ({
    ...flag,
    problem: problemOf(flag, given.slice(0, index))
   }));
   const right = judged.filter(({problem}) => problem === void 0);
   const values = new Map(right.map(({name, value}) => [ name, value ?? "true" ]));
   const mistakes = judged.flatMap(({problem}) => problem ?? []);
   const isQuiet = values.has("quiet");
   const isDebug = values.has("debug") || values.has("verbose");
   const clash = isQuiet && isDebug ? [ QUIET_AND_VERBOSE ] : [];
   return {
    flags: Object.fromEntries([ ...values ].filter(([name]) => (0, _config_inputs_js__WEBPACK_IMPORTED_MODULE_2__.wp)(name))),
    envFile: values.get("env-file"),
    isHelp: values.has("help"),
    isVersion: values.has("version"),
    isDebug,
    isQuiet,
    logFormat: values.get("log-format") === "json" ? "json" : "text",
    mistakes: [ ...new Set([ ...mistakes, ...strays, ...clash ]) ],
    unread: judged.filter(({problem}) => problem !== void 0).map(({name}) => name).filter(_config_inputs_js__WEBPACK_IMPORTED_MODULE_2__.wp)
   };
  }
  const QUIET_AND_VERBOSE = '"--quiet" and "--verbose" exclude each other. Give one of them.';
  function describeCommandLine({mistakes}) {
   if (mistakes.length === 0) return [];
   return [ "Found problems in the command line. Nothing was read or sent:", ...mistakes.map(mistake => `- ${mistake}`), "Run with --help to see every flag." ];
  }
  function readArguments(args) {
   const given = [];
   const strays = [];
   const wholes = new Set;
   for (const token of (0, node_util__WEBPACK_IMPORTED_MODULE_0__.parseArgs)(toSettings(args)).tokens) {
    if (token.kind === "option") {
     const whole = unknownWord(args[token.index]);
     if (whole === void 0 || !wholes.has(token.index)) {
      const isInline = token.inlineValue === true;
      given.push({
       ...token,
       ...whole,
       isInline
      });
     }
     wholes.add(token.index);
    }
    if (token.kind !== "positional") continue;
    const last = given.at(-1);
    if (last && last.value === void 0 && !SWITCHES.includes(last.name)) last.value = token.value; else strays.push(describeStray(token.index + 1, token.value));
   }
   return {
    given,
    strays
   };
  }
  const LETTERS = Object.values(SHORT);
  function unknownWord(arg = "") {
   const {name} = /^-(?<name>[a-z][\w-]+)/i.exec(arg)?.groups ?? {};
   if (name === void 0) return;
   if ([ ...name ].every(letter => LETTERS.includes(letter))) return;
   const isClose = (0, _config_environment_nearest_name_js__WEBPACK_IMPORTED_MODULE_1__.q)(name, KNOWN_FLAGS) !== void 0;
   return {
    name: `-${name}`,
    rawName: isClose ? `-${name}` : `-${name[0]}\u2026`
   };
  }
  function describeStray(position, word) {
   const mode = _config_inputs_js__WEBPACK_IMPORTED_MODULE_2__.FN.find(name => name === word.toLowerCase());
   return mode === void 0 ? `Argument ${position} belongs to no flag.` : `Argument ${position} is "${mode}". Write "--mode ${mode}".`;
  }
  function toSettings(args) {
   const options = KNOWN_FLAGS.map(name => {
    const isAlone = SWITCHES.includes(name) || BOOLEAN_INPUTS.includes(name);
    const type = isAlone ? "boolean" : "string";
    const short = SHORT[name];
    return [ name, short === void 0 ? {
     type
    } : {
     type,
     short
    } ];
   });
   return {
    args,
    options: Object.fromEntries(options),
    strict: false,
    allowPositionals: true,
    tokens: true
   };
  }
  function problemOf(flag, before) {
   if (!KNOWN_FLAGS.includes(flag.name)) return describeUnknown(flag);
   if (before.some(({name}) => name === flag.name)) return `"--${flag.name}" is given more than once.`;
   return describeValue(flag);
  }
  function describeUnknown({name, rawName}) {
   const nearest = (0, _config_environment_nearest_name_js__WEBPACK_IMPORTED_MODULE_1__.q)(name.replace(/^-/, ""), KNOWN_FLAGS);
   const advice = nearest === void 0 ? "" : ` Did you mean "--${nearest}"?`;
   return `Unknown flag "${rawName}".${advice}`;
  }
  function describeValue({name, value, isInline}) {
   if (SWITCHES.includes(name)) return value === void 0 ? void 0 : `"--${name}" takes no value.`;
   const isMissing = value === void 0 ? !BOOLEAN_INPUTS.includes(name) : !isInline && LOOKS_LIKE_FLAG.test(value);
   if (isMissing) return `"--${name}" needs a value, as in "--${name} value".`;
   if (name !== "log-format" || LOG_FORMATS.some(one => one === value)) return;
   return '"--log-format" must be one of: text, json.';
  }
 }),
 376: ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
  __nccwpck_require__.d(__webpack_exports__, {
   W: () => renderHelp
  });
  var variables = __nccwpck_require__(7013);
  const settings_namespaceObject = JSON.parse('[{"title":"Run","settings":[{"name":"mode","description":"`ingest` collects and sends. `setup` creates or updates the objects in Port that the records need. `check` changes nothing and reports whether everything is ready. `replay` sends what an earlier run could not deliver. `total` adds up the reports of several runs below `output-dir`: outputs, summary and one report for all.","default":"ingest"},{"name":"ingest-github","description":"Set to `false` to skip GitHub Copilot.","default":"true"},{"name":"ingest-m365","description":"Set to `false` to skip Microsoft 365 Copilot.","default":"true"},{"name":"datasets","description":"Datasets to collect, separated by commas or newlines. The default is `github-seats`, `github-usage`, `github-adoption`, `github-teams`, `github-team-usage`, `m365-summary` and `m365-users`. Also available are `github-seat-users`, `github-user-usage`, `github-credits`, `github-cost-centers`, `github-user-credits` and `m365-daily`."},{"name":"since","description":"First UTC day (`YYYY-MM-DD`) of a backfill of the daily datasets."},{"name":"until","description":"Last UTC day (`YYYY-MM-DD`) of a backfill. This day is included. The default is yesterday."},{"name":"usage-lookback-days","description":"Number of days, up to yesterday, that each run reads of the daily datasets. The sources revise these days.","default":"5"},{"name":"dry-run","description":"Set to `true` to collect and build everything and send nothing. The exact request bodies are written under `output-dir`.","default":"false"},{"name":"output-dir","description":"Folder for `report.json`, `undelivered/`, `dry-run/` and `csv/`. The default is `copilot-usage-for-port` in the runner\'s temporary folder. Outside Actions, it is in the current folder."},{"name":"csv","description":"Set to `true` to also write the records of each dataset as `csv/<dataset>.csv` under `output-dir`, also in a dry run. People appear as `user-identity` says.","default":"false"},{"name":"max-wait-minutes","description":"Maximum total minutes that a run waits for rate limits and retries.","default":"30"},{"name":"min-team-size","description":"Teams with fewer people are not sent. The smallest value is 5.","default":"5"},{"name":"people-readers","description":"Who may read the data of people in Port, beside administrators. Give the identifiers of teams, separated by commas or newlines, or `everyone` to keep the permissions in Port. The mode `setup` removes everybody else."},{"name":"backfill-workflow","description":"File name of the workflow that a button in Port starts to collect past days, such as `copilot-usage-backfill.yml`. The mode `setup` creates the button. Without a value, it creates none."},{"name":"backfill-integration","description":"Installation ID of the GitHub integration in Port that starts `backfill-workflow`. Only needed if Port has several."},{"name":"retention-days","description":"Number of days to keep the daily records of people (`github-user-usage`). After a complete run, the action deletes older ones from Port. Without a value, it keeps all."}]},{"title":"GitHub","settings":[{"name":"github-token","description":"Token that can read Copilot seats and metrics. The job\'s own `GITHUB_TOKEN` cannot read them. Leave it empty to use a GitHub App."},{"name":"github-app-id","description":"App ID or client ID of a GitHub App, instead of a token. The run creates a one-hour token for each organization or enterprise."},{"name":"github-app-private-key","description":"Private key of the App as PEM. Line breaks can be real or written as `\\\\n`."},{"name":"github-billing-token","description":"Token that can read the bill, for `github-credits`, `github-cost-centers` and `github-user-credits`. The default is the token or App that reads the seats. For an enterprise, use a classic token of an enterprise owner or billing manager with the scope `manage_billing:enterprise`."},{"name":"github-org","description":"One or more organizations, separated by commas, spaces or newlines."},{"name":"github-enterprise","description":"Slug of an enterprise."},{"name":"github-api-url","description":"Base URL of GitHub\'s REST API. On GitHub Enterprise Server, set `https://api.github.com`, because the server has no Copilot data.","default":"https://api.github.com"},{"name":"seats-active-window-days","description":"A seat counts as active if it has activity in this number of days before the run.","default":"14"}]},{"title":"Microsoft 365","settings":[{"name":"ms-tenant-id","description":"Microsoft Entra tenant, as GUID or domain."},{"name":"ms-client-id","description":"Client ID of the Entra app registration that can read the reports."},{"name":"ms-client-secret","description":"Client secret of the app. To use GitHub\'s OIDC token (workload identity federation), leave this input and `ms-client-certificate` empty. The job then needs `id-token: write`."},{"name":"ms-client-certificate","description":"PEM with certificate and private key, instead of a client secret. Line breaks can be real or written as `\\\\n`."},{"name":"ms-cloud","description":"`public` (includes GCC), `usgov`, `usgov-dod` or `china`. Microsoft offers the Copilot reports in the public cloud only.","default":"public"},{"name":"ms-authority-host","description":"URL of the host that issues tokens. The default follows `ms-cloud`."},{"name":"graph-api-url","description":"Base URL of Microsoft Graph, without `/v1.0`. The default follows `ms-cloud`."},{"name":"m365-period","description":"Period of the Microsoft reports: `D7`, `D28`, `D30`, `D90` or `D180`.","default":"D28"},{"name":"m365-copilot-skus","description":"SKU part numbers or IDs that count as Copilot licenses. The default is every SKU that contains the Copilot service plan."}]},{"title":"Money","settings":[{"name":"license-prices","description":"Price of a license for one month, such as `github-business=19, github-enterprise=39, m365=30`. The default is GitHub\'s list prices in US dollars. A license without a price has no cost."},{"name":"currency","description":"Three-letter code of the currency of `license-prices`. AI credits are always in US dollars.","default":"USD"}]},{"title":"People","settings":[{"name":"user-identity","description":"How people appear everywhere. `hash` sends a keyed hash. `plain` sends names. `none` skips every dataset with a record for each person.","default":"hash"},{"name":"identity-key","description":"Secret of at least 32 characters that keys the hash. Keep it. If the key changes, every person gets a new identifier."}]},{"title":"Port","settings":[{"name":"use-port-webhook","description":"`true` sends to Port\'s webhooks. `false` sends to Port\'s Entities API.","default":"true"},{"name":"port-webhook-seats-url","description":"Ingestion URL of the webhook `gh-copilot-seats-webhook` in Port."},{"name":"port-webhook-m365-summary-url","description":"Ingestion URL of the webhook `m365-copilot-summary-webhook` in Port."},{"name":"port-webhook-m365-users-url","description":"Ingestion URL of the webhook `m365-copilot-users-webhook` in Port."},{"name":"port-webhook-secret","description":"Secret that signs the requests to all three webhooks."},{"name":"port-webhook-seats-secret","description":"Overrides `port-webhook-secret` for the seats webhook."},{"name":"port-webhook-m365-summary-secret","description":"Overrides `port-webhook-secret` for the Microsoft 365 summary webhook."},{"name":"port-webhook-m365-users-secret","description":"Overrides `port-webhook-secret` for the Microsoft 365 users webhook."},{"name":"port-region","description":"Region of the Port account: `eu` or `us`.","default":"eu"},{"name":"port-api-url","description":"Base URL of Port\'s API, without `/v1`. The default follows `port-region`."},{"name":"port-client-id","description":"Client ID of Port credentials. With credentials, a run looks up webhook URLs and verifies deliveries."},{"name":"port-client-secret","description":"Client secret of the Port credentials."},{"name":"port-access-token","description":"Access token for Port\'s API, instead of client ID and client secret."},{"name":"verify-delivery","description":"Whether the run asks Port after sending if the entities are there. `true` asks, `false` does not, and `auto` asks if Port credentials are given.","default":"auto"},{"name":"verify-timeout-seconds","description":"Maximum seconds to wait until Port has processed the records.","default":"60"},{"name":"prune","description":"Set to `true` to delete the entities of people who are gone. Deletes only after a complete collection.","default":"false"},{"name":"prune-max-percent","description":"If more than this percentage of the entities of a scope would be deleted, pruning deletes none of them.","default":"20"}]}]');
  var summary_text = __nccwpck_require__(469);
  const WIDTH = 80;
  const INDENT = "      ";
  const INTRODUCTION = `Usage: node dist/cli.js [--env-file FILE] [--NAME VALUE ...]\n\nCollects GitHub Copilot and Microsoft 365 Copilot seats and usage and sends\nthem to Port.\n\nEvery setting below is a flag, or a variable in the environment or in the file.\nA flag wins over the environment, the environment over the file. Others on the\nmachine can see flags: give secrets as variables. GITHUB_TOKEN_FILE names a file\nthat holds GITHUB_TOKEN, and so on for every variable.\n\nOptions\n\n  --env-file FILE\n      Read variables from this file, as in config.example.env.\n  --log-format FORMAT\n      text, or json: one JSON object on each line. Default: text.\n  --verbose, -v, --debug\n      Show every request, as with RUNNER_DEBUG=1.\n  --quiet, -q\n      Show only warnings and failures.\n  --help, -h\n      Show this text.\n  --version\n      Show the version.`;
  const EXIT_CODES = `Exit codes\n\n  0   All records were delivered.\n  1   Something failed; see the output and report.json.\n  2   The flags or settings have a problem; nothing was read or sent.\n  9   Node did not find the file of --env-file, before this program began.\n      With \`node -- dist/cli.js\` it is 2, as for every other mistake.`;
  function renderHelp() {
   const sections = settings_namespaceObject.map(({title, settings}) => [ title, "", ...settings.map(describe) ].join("\n"));
   return [ INTRODUCTION, ...sections, EXIT_CODES ].join("\n\n");
  }
  function describe(setting) {
   const fallback = setting.default === void 0 ? "" : ` Default: \`${setting.default}\`.`;
   const text = (0, summary_text.L)(`${setting.description}${fallback}`, WIDTH - INDENT.length).map(line => `${INDENT}${line}`);
   return [ `  --${setting.name}, ${(0, variables.Vr)(setting.name)}`, ...text ].join("\n");
  }
 }),
 4075: ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
  __nccwpck_require__.d(__webpack_exports__, {
   s: () => readSettings
  });
  var external_node_process_ = __nccwpck_require__(1708);
  var external_node_process_default = __nccwpck_require__.n(external_node_process_);
  var config_inputs = __nccwpck_require__(4389);
  var variables = __nccwpck_require__(7013);
  const NAMED = /"([a-z0-9-]+)(: [^"\n]*)?"/g;
  function nameSettings(message, origins) {
   return message.replace(NAMED, (quoted, name, setting) => {
    if (!(0, config_inputs.wp)(name)) return quoted;
    if (setting !== void 0) return `${quoted} (${(0, variables.Vr)(name)}=${setting.slice(": ".length)})`;
    return `${quoted} (${describeOrigin(name, origins[name])})`;
   });
  }
  function describeOrigin(input, origin) {
   switch (origin.layer) {
   case "flag":
    return `from the flag --${input}`;

   case "environment":
    return `${origin.variable}, from the environment`;

   case "file":
    return `${origin.variable}, from the file`;

   case "default":
    return (0, variables.Vr)(input);
   }
  }
  const TAKEN = [ ...[ "HTTPS_PROXY", "HTTP_PROXY", "NO_PROXY" ].flatMap(name => [ name, name.toLowerCase() ]), "NODE_EXTRA_CA_CERTS", "NO_COLOR", "FORCE_COLOR" ];
  const OPTIONS_IN_FILE = 'Node reads "NODE_OPTIONS" in the file, but not after "node --", as in the container. Set it in the environment.';
  const OF_NODE = /^(NODE_|SSL_CERT_|OPENSSL_)/;
  function isTakenFromFile(name) {
   return TAKEN.includes(name);
  }
  function withNodeVariables(environment, file) {
   const taken = TAKEN.filter(name => file[name] && !environment[name]).map(name => [ name, file[name] ]);
   return {
    ...environment,
    ...Object.fromEntries(taken)
   };
  }
  function explainNodeVariable(name) {
   if (name === "NODE_OPTIONS") return OPTIONS_IN_FILE;
   return OF_NODE.test(name) ? `Node reads "${name}" before this program begins. It has no effect in the file. Set it in the environment.` : void 0;
  }
  const RETIRED_NAMES = {
   GITHUB_API_VERSION: "This program chooses the version of the API itself."
  };
  const VERSION = /\/(?:v1(?:\.0)?|beta)\/?$/;
  const OLD_NAMES = [ {
   variable: "GITHUB_API_BASE",
   input: "github-api-url",
   convert: value => value
  }, {
   variable: "GRAPH_API_BASE",
   input: "graph-api-url",
   convert: withoutVersion
  }, {
   variable: "PERIOD_DAYS",
   input: "m365-period",
   convert: value => /^\d+$/.test(value) ? `D${value}` : value
  }, {
   variable: "PORT_API_BASE",
   input: "port-api-url",
   convert: withoutVersion
  }, {
   variable: "PORT_TOKEN",
   input: "port-access-token",
   convert: value => value
  } ];
  function withoutVersion(address) {
   return address.replace(VERSION, "");
  }
  const LAYERS = [ "environment", "file" ];
  const NOT_GIVEN = {
   value: "",
   origin: {
    layer: "default"
   }
  };
  const QUOTED = /^(?:"(?<double>.*)"|'(?<single>.*)')$/s;
  function resolveInputs(layers, readFile) {
   const found = config_inputs.Qh.map(input => [ input, findInput(input, layers, readFile) ]);
   const byInput = choose => {
    const entries = found.map(([input, one]) => [ input, choose(one) ]);
    return Object.fromEntries(entries);
   };
   return {
    inputs: byInput(({value}) => value),
    origins: byInput(({origin}) => origin),
    notices: found.flatMap(([, {notices = []}]) => notices),
    mistakes: found.flatMap(([input, {problem}]) => problem === void 0 ? [] : [ {
     input,
     message: problem
    } ])
   };
  }
  function findInput(input, layers, readFile) {
   const flag = layers.flags[input]?.trim();
   if (flag !== void 0) return {
    value: flag,
    origin: {
     layer: "flag"
    }
   };
   for (const layer of LAYERS) {
    const found = findVariable(input, {
     layer,
     layers,
     readFile
    });
    if (found !== void 0) return found;
   }
   return findOldName(input, layers) ?? NOT_GIVEN;
  }
  function findVariable(input, place) {
   const {layer, layers, readFile} = place;
   const variable = (0, variables.Vr)(input);
   const fileVariable = `${variable}${variables.RM}`;
   const direct = given(layers[layer], variable);
   const path = given(layers[layer], fileVariable);
   if (direct !== void 0 && path !== void 0) return {
    ...NOT_GIVEN,
    problem: `is given twice: as ${variable} and as ${fileVariable}. Remove one of them`
   };
   if (direct !== void 0) return unquote(direct, {
    layer,
    variable
   });
   if (path === void 0) return;
   const origin = {
    layer,
    variable: fileVariable
   };
   return readValue(unquote(path, origin).value, origin, readFile);
  }
  function unquote(value, origin) {
   const inner = innerOf(value);
   if (origin.layer === "file" || inner === void 0) return {
    value,
    origin
   };
   const notice = `The value of ${origin.variable} stands in quotation marks. They are removed: docker and kubectl pass them on from a file of variables.`;
   return {
    value: inner.trim(),
    origin,
    notices: [ notice ]
   };
  }
  function innerOf(value) {
   const {double, single} = QUOTED.exec(value)?.groups ?? {};
   return double ?? single;
  }
  function readValue(path, origin, readFile) {
   try {
    const text = readFile(path).trim();
    const inner = innerOf(text);
    const value = (inner ?? text).trim();
    if (value === "") return {
     value,
     origin,
     problem: "names an empty file"
    };
    if (inner === void 0) return {
     value,
     origin
    };
    const notice = `The value in the file of ${origin.variable} stands in quotation marks. They are removed.`;
    return {
     value,
     origin,
     notices: [ notice ]
    };
   } catch (error) {
    const why = Error.isError(error) ? error.message : String(error);
    return {
     value: "",
     origin,
     problem: `names a file that fails: ${why}`
    };
   }
  }
  function findOldName(input, layers) {
   const old = OLD_NAMES.find(name => name.input === input);
   if (old === void 0) return;
   for (const layer of LAYERS) {
    const value = given(layers[layer], old.variable);
    if (value === void 0) continue;
    const origin = {
     layer,
     variable: old.variable
    };
    const {value: plain} = unquote(value, origin);
    const notice = `${old.variable} is the name of the setting in the Go worker. Rename it to ${(0, 
    variables.Vr)(input)}.`;
    return {
     value: old.convert(plain),
     origin,
     notices: [ notice ]
    };
   }
   return;
  }
  function given(variables, name) {
   return variables[name]?.trim() || void 0;
  }
  var nearest_name = __nccwpck_require__(6132);
  const KNOWN = new Set([ ...variables.MK, ...variables.MK.map(name => `${name}${variables.RM}`), ...OLD_NAMES.map(({variable}) => variable) ]);
  function describeUnknownVariables({environment, file}) {
   const own = Object.keys(environment).filter(name => name.startsWith(variables.H3));
   return [ ...own.filter(isUnknown).map(name => describe(name, "the environment")), ...Object.keys(file).filter(name => isUnknown(name) && !isTakenFromFile(name)).map(name => explainRetired(name) ?? explainNodeVariable(name) ?? describe(name, "the file")) ];
  }
  function explainRetired(name) {
   const reason = RETIRED_NAMES[name];
   return reason && `${name} is ignored. ${reason}`;
  }
  function isUnknown(name) {
   return !KNOWN.has(name);
  }
  function describe(name, place) {
   const unprefixed = (0, variables.Vr)(name.toLowerCase().replaceAll("_", "-"));
   const nearest = KNOWN.has(unprefixed) ? unprefixed : (0, nearest_name.q)(name, [ ...KNOWN ]);
   const advice = nearest === void 0 ? "" : ` Did you mean "${nearest}"?`;
   return `Unknown setting "${name}" in ${place}. It is ignored.${advice}`;
  }
  var errors = __nccwpck_require__(3916);
  var external_node_path_ = __nccwpck_require__(6760);
  var dataset = __nccwpck_require__(3288);
  var prices = __nccwpck_require__(3153);
  const CLOUD_HOSTS = {
   public: {
    authority: "https://login.microsoftonline.com",
    graph: "https://graph.microsoft.com"
   },
   usgov: {
    authority: "https://login.microsoftonline.us",
    graph: "https://graph.microsoft.us"
   },
   "usgov-dod": {
    authority: "https://login.microsoftonline.us",
    graph: "https://dod-graph.microsoft.us"
   },
   china: {
    authority: "https://login.chinacloudapi.cn",
    graph: "https://microsoftgraph.chinacloudapi.cn"
   }
  };
  const PORT_API_URLS = {
   eu: "https://api.port.io",
   us: "https://api.us.port.io"
  };
  var redact = __nccwpck_require__(5259);
  var selection = __nccwpck_require__(9672);
  const UNSEEN = /[\p{Cc}\p{Cf}]/gu;
  function asShown(value) {
   const hidden = (0, redact.E$)(value);
   return hidden.includes("\u2026") ? hidden : value.replace(UNSEEN, "");
  }
  var remedies = __nccwpck_require__(6748);
  const GITHUB_NAME = /^[A-Za-z0-9][A-Za-z0-9_-]*$/;
  const WEB_HOST = /^(github\.com|(?!api\.)[^.]+\.ghe\.com)$/;
  const API_HOST = /^api\.(github\.com|[^.]+\.ghe\.com)$/;
  const SERVER_PATH = /^\/api\/v3(\/|$)/;
  function toApiUrl(inputs) {
   const given = inputs["github-api-url"] ?? "https://api.github.com";
   return hasNeedlessPath(given) ? new URL(given).origin : given;
  }
  function noticesOfApiUrl(inputs) {
   const given = inputs["github-api-url"];
   if (given === void 0 || !hasNeedlessPath(given)) return [];
   const {origin, pathname} = new URL(given);
   return [ `"github-api-url" is used as ${origin}, because only a GitHub Enterprise Server has the path ${pathname}.` ];
  }
  function hasNeedlessPath(address) {
   const {hostname, pathname} = new URL(address);
   return API_HOST.test(hostname) && SERVER_PATH.test(pathname);
  }
  const githubHasCredential = inputs => {
   if (!(0, selection.vW)(inputs, "github")) return [];
   const hasToken = inputs["github-token"] !== void 0;
   const hasId = inputs["github-app-id"] !== void 0;
   const hasKey = inputs["github-app-private-key"] !== void 0;
   if (hasToken && (hasId || hasKey)) return [ twoCredentials ];
   if (hasToken || hasId && hasKey) return [];
   if (hasId) return [ halfAnApp("github-app-private-key", "github-app-id") ];
   if (hasKey) return [ halfAnApp("github-app-id", "github-app-private-key") ];
   return [ noCredential(inputs) ];
  };
  const twoCredentials = {
   input: "github-token",
   message: 'and a GitHub App ("github-app-id", "github-app-private-key") are both given; give one of them',
   remedy: (0, remedies.gP)({
    ...(0, remedies.TF)("github-token"),
    when: "the App is to read GitHub"
   }, {
    ...(0, remedies.TF)("github-app-id"),
    also: [ (0, remedies.TF)("github-app-private-key") ],
    when: "the token is to read GitHub"
   })
  };
  const noCredential = inputs => ({
   input: "github-token",
   because: "github-app-private-key",
   message: '(or "github-app-id" and "github-app-private-key") is required: a token that can read Copilot seats and metrics (the job\'s own GITHUB_TOKEN cannot). To leave GitHub out, set "ingest-github: false"',
   remedy: (0, remedies.gP)((0, remedies.oc)("github-token", "a token that can read Copilot seats and metrics"), {
    ...(0, remedies.ov)(inputs, "github"),
    when: "GitHub is to be left out"
   })
  });
  function halfAnApp(missing, given) {
   return {
    input: missing,
    because: given,
    message: `is required with "${given}"`,
    remedy: (0, remedies.oc)(missing, missing === "github-app-id" ? "the id of the App" : "a private key of the App")
   };
  }
  const githubHasScope = inputs => {
   if (!(0, selection.vW)(inputs, "github")) return [];
   if (inputs["github-org"].length > 0 || inputs["github-enterprise"]) return [];
   return [ {
    input: "github-org",
    message: 'or "github-enterprise" is required',
    remedy: (0, remedies.gP)((0, remedies.oc)("github-org", "the organizations to read"), {
     ...(0, remedies.oc)("github-enterprise", "the slug of the enterprise"),
     when: "an enterprise is to be read"
    })
   } ];
  };
  const githubNamesAreNames = inputs => {
   const enterprise = inputs["github-enterprise"];
   const names = [ ...inputs["github-org"].map(org => [ "github-org", org ]), ...enterprise ? [ [ "github-enterprise", enterprise ] ] : [] ];
   return names.filter(([, name]) => !GITHUB_NAME.test(name) || (0, redact.Vg)(name)).map(([input, name]) => ({
    input,
    message: `has "${asShown(name)}", which is not a valid name. Use the name as in github.com/<name>`,
    remedy: (0, remedies.oc)(input, "the name in its address on github.com")
   }));
  };
  const serverHasCopilot = inputs => {
   const apiUrl = inputs["github-api-url"];
   if (!(0, selection.vW)(inputs, "github") || apiUrl === void 0) return [];
   const {hostname} = new URL(apiUrl);
   if (WEB_HOST.test(hostname)) return [ {
    input: "github-api-url",
    message: `is the web site; its API is https://api.${hostname}`,
    remedy: (0, remedies.Zx)("github-api-url", `https://api.${hostname}`)
   } ];
   const {pathname} = new URL(apiUrl);
   if (!SERVER_PATH.test(pathname) || API_HOST.test(hostname)) return [];
   return [ {
    input: "github-api-url",
    message: `is a GitHub Enterprise Server, which has no Copilot data. Set "github-api-url: https://api.github.com" (or that of your ghe.com subdomain) to read it from there`,
    remedy: (0, remedies.Zx)("github-api-url", "https://api.github.com")
   } ];
  };
  const listPricesAreInDollars = inputs => {
   const {currency} = inputs;
   if (inputs["license-prices"] !== void 0 || currency === "USD") return [];
   return [ {
    input: "currency",
    because: "license-prices",
    message: `is ${currency}, but "license-prices" is empty. GitHub's list prices are in US dollars. Set the prices in ${currency}, or leave "currency" empty`,
    remedy: (0, remedies.gP)((0, remedies.TF)("currency"), {
     ...(0, remedies.oc)("license-prices", `the prices in ${currency}`),
     when: `the licenses are paid in ${currency}`
    })
   } ];
  };
  const GITHUB_RULES = [ githubHasCredential, githubHasScope, githubNamesAreNames, serverHasCopilot, listPricesAreInDollars ];
  var day = __nccwpck_require__(318);
  const FIRST_ENTERPRISE_DAY = "2025-10-10";
  const FIRST_ORGANIZATION_DAY = "2025-12-12";
  const FIRST_DAYS = {
   github: inputs => [ ...inputs["github-org"].length > 0 ? [ FIRST_ORGANIZATION_DAY ] : [], ...inputs["github-enterprise"] ? [ FIRST_ENTERPRISE_DAY ] : [] ],
   m365: () => []
  };
  function windowOf(inputs, today) {
   const until = inputs.until ?? (0, day.fi)(today, -1);
   const lookback = inputs["usage-lookback-days"];
   return {
    since: inputs.since ?? (0, day.fi)(today, -lookback),
    until
   };
  }
  function oldestDay(inputs, today) {
   const days = (0, selection.PP)(inputs).flatMap(name => {
    const {keptDays, source} = (0, dataset.xS)(name);
    if (keptDays === void 0) return [];
    return [ (0, day.fi)(today, -keptDays), ...FIRST_DAYS[source](inputs) ];
   });
   return days.sort().at(-1);
  }
  const CREDENTIALS = '"port-client-id" and "port-client-secret" (or "port-access-token")';
  const PRUNED_DATASETS = dataset._u.filter(name => dataset.yC[name].isPruned).map(name => `"${name}"`);
  const RETAINED_DATASETS = dataset._u.filter(name => (0, dataset.xS)(name).retainedBy !== void 0).map(name => `"${name}"`);
  function hasPortCredentials(inputs) {
   const hasPair = inputs["port-client-id"] && inputs["port-client-secret"];
   return Boolean(hasPair || inputs["port-access-token"]);
  }
  function isVerifying(inputs) {
   if (inputs["verify-delivery"] === "auto") return hasPortCredentials(inputs);
   return inputs["verify-delivery"] === "true";
  }
  const credentialsAreOnePair = inputs => {
   const id = inputs["port-client-id"];
   const secret = inputs["port-client-secret"];
   if (inputs["port-access-token"] && (id || secret)) return [ {
    input: "port-access-token",
    message: 'is given beside "port-client-id" or "port-client-secret"; give the token or the pair',
    remedy: (0, remedies.gP)({
     ...(0, remedies.TF)("port-access-token"),
     when: "the pair is to be used"
    }, {
     ...(0, remedies.TF)("port-client-id"),
     also: [ (0, remedies.TF)("port-client-secret") ],
     when: "the token is to be used"
    })
   } ];
   if (Boolean(id) === Boolean(secret)) return [];
   const [missing, given] = id ? [ "port-client-secret", "port-client-id" ] : [ "port-client-id", "port-client-secret" ];
   return [ {
    input: missing,
    because: given,
    message: `is required beside "${given}"`,
    remedy: (0, remedies.oc)(missing, "the value that Port shows under Credentials")
   } ];
  };
  const entitiesNeedCredentials = inputs => inputs["use-port-webhook"] || inputs["dry-run"] ? [] : needCredentials(inputs, "use-port-webhook", "is false");
  const verificationNeedsCredentials = inputs => inputs["verify-delivery"] === "true" && !inputs["dry-run"] ? needCredentials(inputs, "verify-delivery", "is true") : [];
  const pruningIsPossible = inputs => {
   if (!inputs.prune) return [];
   const hasPeople = (0, selection.PP)(inputs).some(name => dataset.yC[name].isPruned);
   const mistakes = needCredentials(inputs, "prune", "is true");
   if (hasPeople) return mistakes;
   return [ ...mistakes, {
    input: "prune",
    message: `is true, but no dataset that can be pruned is collected. Add ${PRUNED_DATASETS.join(" or ")} to "datasets"`,
    remedy: (0, remedies.gP)((0, remedies.Zx)("prune", "false"), {
     ...(0, remedies.oc)("datasets", `a list with ${PRUNED_DATASETS.join(" or ")}`),
     when: "entities are to be deleted"
    })
   } ];
  };
  const retentionIsPossible = (inputs, {today}) => {
   const days = inputs["retention-days"];
   if (days === void 0) return [];
   const input = "retention-days";
   const mistakes = needCredentials(inputs, input, "is given");
   const isCollected = (0, selection.PP)(inputs).some(name => (0, dataset.xS)(name).retainedBy !== void 0);
   if (!isCollected) {
    const message = `is given, but no dataset with days of people is collected. Add ${RETAINED_DATASETS.join(" or ")} to "datasets"`;
    const remedy = (0, remedies.gP)({
     ...(0, remedies.TF)(input),
     when: "all days are to be kept"
    }, {
     ...(0, remedies.oc)("datasets", `a list with ${RETAINED_DATASETS.join(" or ")}`),
     when: "days are to be deleted"
    });
    return [ ...mistakes, {
     input,
     message,
     remedy
    } ];
   }
   const {since} = windowOf(inputs, today);
   const needed = (0, day.YM)(since, today);
   if (needed <= days) return mistakes;
   const message = `is ${days}, but the run sends days from ${since} on, ${needed} days ago. The run would delete days that it has just sent. Raise "retention-days", or send fewer days`;
   const remedy = (0, remedies.Zx)(input, String(needed));
   return [ ...mistakes, {
    input,
    message,
    remedy
   } ];
  };
  function needCredentials(inputs, because, how) {
   if (hasPortCredentials(inputs)) return [];
   return [ {
    input: because,
    message: `${how}, which needs ${CREDENTIALS}`,
    remedy: remedies.Bv
   } ];
  }
  const webhooksHaveUrls = inputs => {
   if (inputs["dry-run"] || !inputs["use-port-webhook"]) return [];
   if (hasPortCredentials(inputs)) return [];
   return (0, selection.Qw)(inputs).filter(webhook => inputs[`port-webhook-${webhook}-url`] === void 0).map(webhook => ({
    input: `port-webhook-${webhook}-url`,
    message: `is required: the URL of the webhook data source in Port (or give ${CREDENTIALS}, and it is looked up)`,
    remedy: (0, remedies.gP)((0, remedies.oc)(`port-webhook-${webhook}-url`, "the URL that Port shows under Data sources"), {
     ...remedies.Bv,
     when: "the run is to look it up"
    })
   }));
  };
  const webhooksHaveSecrets = inputs => inputs["dry-run"] || !inputs["use-port-webhook"] ? [] : needSecrets(inputs, (0, 
  selection.Qw)(inputs));
  function needSecrets(inputs, webhooks) {
   if (inputs["port-webhook-secret"]) return [];
   const unsigned = webhooks.filter(webhook => inputs[`port-webhook-${webhook}-secret`] === void 0);
   if (unsigned.length === 0) return [];
   const own = unsigned.map(webhook => `"port-webhook-${webhook}-secret"`);
   return [ {
    input: "port-webhook-secret",
    message: `(or ${own.join(", ")}) is required: the secret that signs what is sent`,
    remedy: (0, remedies.oc)("port-webhook-secret", "the secret of the webhooks in Port")
   } ];
  }
  const PORT_RULES = [ credentialsAreOnePair, entitiesNeedCredentials, verificationNeedsCredentials, pruningIsPossible, retentionIsPossible, webhooksHaveUrls, webhooksHaveSecrets ];
  const integrationNeedsWorkflow = inputs => inputs["backfill-integration"] && !inputs["backfill-workflow"] ? [ {
   input: "backfill-integration",
   because: "backfill-workflow",
   message: 'is given without "backfill-workflow"',
   remedy: (0, remedies.gP)((0, remedies.oc)("backfill-workflow", "the file name of the workflow"), {
    ...(0, remedies.TF)("backfill-integration"),
    when: "Port is not to start a workflow"
   })
  } ] : [];
  const checkNeedsCredentials = inputs => needCredentials(inputs, "mode", "is check");
  const SETUP_RULES = [ credentialsAreOnePair, inputs => needCredentials(inputs, "mode", "is setup"), integrationNeedsWorkflow, inputs => inputs["use-port-webhook"] ? needSecrets(inputs, dataset.zE) : [] ];
  function toConfig(inputs, context) {
   return {
    mode: inputs.mode,
    datasets: (0, selection.PP)(inputs),
    hasEnterprise: inputs["github-enterprise"] !== void 0,
    window: windowOf(inputs, context.today),
    lookbackDays: inputs["usage-lookback-days"],
    isDryRun: inputs["dry-run"],
    outputDir: inputs["output-dir"] ?? (0, external_node_path_.join)(context.baseDir, "copilot-usage-for-port"),
    writesCsv: inputs.csv,
    expectedScopes: inputs.mode === "total" ? inputs["github-org"] : [],
    maxWaitMs: inputs["max-wait-minutes"] * 6e4,
    activeWindowDays: inputs["seats-active-window-days"],
    priceList: {
     prices: inputs["license-prices"] ?? prices.e_,
     currency: inputs.currency
    },
    minTeamSize: inputs["min-team-size"],
    identity: toIdentity(inputs),
    github: toGitHubConfig(inputs),
    m365: toM365Config(inputs),
    usesWebhooks: inputs["use-port-webhook"],
    webhooks: toWebhooks(inputs),
    port: toPortConfig(inputs),
    verifyTimeoutMs: isVerifying(inputs) ? inputs["verify-timeout-seconds"] * 1e3 : void 0,
    peopleReaders: inputs["people-readers"],
    backfill: {
     workflow: inputs["backfill-workflow"],
     installationId: inputs["backfill-integration"]
    },
    pruneMaxPercent: inputs.prune ? inputs["prune-max-percent"] : void 0,
    retentionDays: inputs["retention-days"]
   };
  }
  function toIdentity(inputs) {
   const mode = inputs["user-identity"];
   const key = inputs["identity-key"];
   if (mode !== "hash") return {
    mode
   };
   return key === void 0 ? {
    mode: "none"
   } : {
    mode,
    key
   };
  }
  function toGitHubConfig(inputs) {
   const credential = toGitHubCredential(inputs);
   if (!(0, selection.vW)(inputs, "github") || credential === void 0) return;
   const enterprise = inputs["github-enterprise"];
   return {
    credential,
    apiUrl: toApiUrl(inputs),
    billingToken: inputs["github-billing-token"],
    scopes: [ ...inputs["github-org"].map(name => ({
     type: "organization",
     name
    })), ...enterprise ? [ {
     type: "enterprise",
     name: enterprise
    } ] : [] ]
   };
  }
  function toGitHubCredential(inputs) {
   const token = inputs["github-token"];
   const appId = inputs["github-app-id"];
   const privateKey = inputs["github-app-private-key"];
   if (token !== void 0) return {
    type: "token",
    token
   };
   if (appId === void 0 || privateKey === void 0) return;
   return {
    type: "app",
    appId,
    privateKey
   };
  }
  function toM365Config(inputs) {
   const tenantId = inputs["ms-tenant-id"];
   const clientId = inputs["ms-client-id"];
   if (!(0, selection.vW)(inputs, "m365") || !tenantId || !clientId) return;
   const hosts = CLOUD_HOSTS[inputs["ms-cloud"]];
   return {
    tenantId,
    clientId,
    credential: toCredential(inputs),
    authorityHost: inputs["ms-authority-host"] ?? hosts.authority,
    graphApiUrl: inputs["graph-api-url"] ?? hosts.graph,
    period: inputs["m365-period"],
    skus: inputs["m365-copilot-skus"]
   };
  }
  function toCredential(inputs) {
   const secret = inputs["ms-client-secret"];
   const certificate = inputs["ms-client-certificate"];
   if (secret !== void 0) return {
    type: "secret",
    secret
   };
   if (certificate !== void 0) return {
    type: "certificate",
    ...certificate
   };
   return {
    type: "oidc"
   };
  }
  function toWebhooks(inputs) {
   const targets = dataset.zE.flatMap(webhook => {
    const url = inputs[`port-webhook-${webhook}-url`];
    const secret = inputs[`port-webhook-${webhook}-secret`] ?? inputs["port-webhook-secret"];
    return secret ? [ [ webhook, {
     url,
     secret
    } ] ] : [];
   });
   return Object.fromEntries(targets);
  }
  function toPortConfig(inputs) {
   const clientId = inputs["port-client-id"];
   const clientSecret = inputs["port-client-secret"];
   const accessToken = inputs["port-access-token"];
   const apiUrl = inputs["port-api-url"] ?? PORT_API_URLS[inputs["port-region"]];
   if (accessToken) return {
    apiUrl,
    credentials: {
     accessToken
    }
   };
   if (!clientId || !clientSecret) return;
   return {
    apiUrl,
    credentials: {
     clientId,
     clientSecret
    }
   };
  }
  var fields = __nccwpck_require__(3161);
  var names = __nccwpck_require__(6234);
  const datasetsExist = inputs => inputs.datasets.filter(name => !(0, dataset._2)(name)).map(name => ({
   input: "datasets",
   message: `has no dataset "${asShown(name)}"; there are: ${dataset._u.join(", ")}`,
   remedy: (0, remedies.Zx)("datasets", (0, selection.bM)(inputs).join(","))
  }));
  const namedDatasetsAreOn = inputs => (0, selection.bM)(inputs).flatMap(name => {
   const {source, isPerPerson} = dataset.yC[name];
   if (!(0, selection.p2)(inputs, source)) {
    const message = `names "${name}", but "ingest-${source}" is false`;
    const remedy = (0, remedies.Zx)(`ingest-${source}`, "true");
    return [ {
     input: "datasets",
     message,
     remedy
    } ];
   }
   if (isPerPerson && inputs["user-identity"] === "none") {
    const message = `names "${name}", which has a record for each person, but "user-identity" is none`;
    const remedy = (0, remedies.Zx)("user-identity", "hash");
    return [ {
     input: "datasets",
     message,
     remedy
    } ];
   }
   if ((0, dataset.kt)(name) && !inputs["github-enterprise"]) {
    const message = `names "${name}", which only an enterprise has. Set "github-enterprise"`;
    const remedy = (0, remedies.oc)("github-enterprise", "the slug of the enterprise");
    return [ {
     input: "datasets",
     message,
     remedy
    } ];
   }
   return [];
  });
  const somethingIsOn = inputs => inputs["ingest-github"] || inputs["ingest-m365"] ? [] : [ {
   input: "ingest-github",
   message: 'and "ingest-m365" are both false. Set one of them to true',
   remedy: (0, remedies.gP)((0, remedies.Zx)("ingest-github", "true"), {
    ...(0, remedies.Zx)("ingest-m365", "true"),
    when: "Microsoft 365 is to be read"
   })
  } ];
  const DATASET_RULES = [ datasetsExist, namedDatasetsAreOn, somethingIsOn ];
  const windowIsPossible = (inputs, {today}) => {
   if (inputs.until !== void 0 && inputs.since === void 0) return [ {
    input: "until",
    because: "since",
    message: 'needs "since" too',
    remedy: (0, remedies.oc)("since", "the first day to read")
   } ];
   const {since, until} = windowOf(inputs, today);
   const oldest = oldestDay(inputs, today);
   if (until >= today) return [ {
    input: "until",
    message: `is ${until}, and reports exist only for days before today (${today})`,
    remedy: (0, remedies.Zx)("until", (0, day.fi)(today, -1))
   } ];
   if (since > until) return [ startsTooLate(inputs, {
    since,
    until
   }, today) ];
   if (inputs.since === void 0 || oldest === void 0 || since >= oldest) return [];
   return [ {
    input: "since",
    message: `is ${since}, which is older than what the sources keep; the oldest day that can be had is ${oldest}`,
    remedy: (0, remedies.Zx)("since", oldest)
   } ];
  };
  function startsTooLate(inputs, {since, until}, today) {
   const message = inputs.until === void 0 ? `is ${since}, and reports exist only for days before today (${today})` : `(${since}) is after "until" (${until})`;
   const last = inputs.until ?? (0, day.fi)(today, -1);
   const remedy = (0, remedies.gP)({
    ...(0, remedies.Zx)("since", last),
    when: "one day is to be read"
   }, {
    ...(0, remedies.oc)("until", `a later day, ${(0, day.fi)(today, -1)} at the latest`),
    when: "more days are to be read"
   });
   return {
    input: "since",
    message,
    remedy
   };
  }
  const windowIsUsed = inputs => {
   const isDaily = (0, selection.PP)(inputs).some(name => (0, dataset.xS)(name).keptDays !== void 0);
   if (inputs.since === void 0 || isDaily) return [];
   return [ {
    input: "since",
    message: "is given, but no dataset with a record for each day is collected",
    remedy: {
     ...(0, remedies.TF)("since"),
     also: [ (0, remedies.TF)("until") ]
    }
   } ];
  };
  const DAY_RULES = [ windowIsPossible, windowIsUsed ];
  const microsoftIsComplete = inputs => {
   if (!(0, selection.vW)(inputs, "m365")) return [];
   const required = [ "ms-tenant-id", "ms-client-id" ];
   const mistakes = required.filter(input => inputs[input] === void 0).map(input => ({
    input,
    message: 'is required for Microsoft 365. To leave Microsoft 365 out, set "ingest-m365: false"',
    remedy: (0, remedies.gP)((0, remedies.oc)(input, "the ID on the overview page of the app registration"), {
     ...(0, remedies.ov)(inputs, "m365"),
     when: "Microsoft 365 is to be left out"
    })
   }));
   if (inputs["ms-client-secret"] && inputs["ms-client-certificate"]) mistakes.push({
    input: "ms-client-secret",
    message: 'and "ms-client-certificate" are both given; give one of them',
    remedy: (0, remedies.gP)({
     ...(0, remedies.TF)("ms-client-secret"),
     when: "the certificate is to be used"
    }, {
     ...(0, remedies.TF)("ms-client-certificate"),
     when: "the secret is to be used"
    })
   });
   return mistakes;
  };
  const microsoftHasCredential = (inputs, {hasOidc}) => {
   const isGiven = inputs["ms-client-secret"] ?? inputs["ms-client-certificate"];
   if (!(0, selection.vW)(inputs, "m365") || isGiven || hasOidc !== false) return [];
   return [ {
    input: "ms-client-secret",
    because: "ms-client-certificate",
    message: 'or "ms-client-certificate" is required, because GitHub gives this job no OIDC token. Give one of them, or give the job the permission "id-token: write" (runs for pull requests from forks never have it)',
    remedy: (0, remedies.gP)((0, remedies.oc)("ms-client-secret", "a client secret of the app registration"), {
     system: "workflow",
     kind: "permission",
     on: "token",
     permissions: [ "id-token: write" ],
     when: "the app registration has a federated credential"
    })
   } ];
  };
  const certificateIsValid = (inputs, {today}) => {
   const expiresOn = inputs["ms-client-certificate"]?.expiresOn;
   if (!(0, selection.vW)(inputs, "m365") || !expiresOn || expiresOn >= today) return [];
   return [ {
    input: "ms-client-certificate",
    message: `has expired on ${expiresOn}. Make a new one, upload its certificate to the app registration and give it here`,
    remedy: {
     ...(0, remedies.oc)("ms-client-certificate", "a new certificate and its key"),
     note: "Upload the certificate to the app registration first."
    }
   } ];
  };
  const cloudHasReports = inputs => {
   if (!(0, selection.vW)(inputs, "m365") || inputs["ms-cloud"] === "public") return [];
   return [ {
    input: "ms-cloud",
    message: `is ${inputs["ms-cloud"]}, where Microsoft does not offer the Copilot usage reports (they exist in the public cloud only, GCC included). Set "ingest-m365: false"`,
    remedy: (0, remedies.ov)(inputs, "m365")
   } ];
  };
  const M365_RULES = [ microsoftIsComplete, microsoftHasCredential, certificateIsValid, cloudHasReports ];
  const MIN_KEY_LENGTH = 32;
  const identityHasKey = inputs => {
   const isPerPerson = (0, selection.PP)(inputs).some(name => dataset.yC[name].isPerPerson);
   if (!isPerPerson || inputs["user-identity"] !== "hash") return [];
   const length = inputs["identity-key"]?.length ?? 0;
   if (length >= MIN_KEY_LENGTH) return keyIsNoOtherSecret(inputs);
   const problem = length === 0 ? 'is required, because "user-identity" is hash' : `has ${length} characters and needs ${MIN_KEY_LENGTH} at least`;
   return [ {
    input: "identity-key",
    because: "user-identity",
    message: `${problem}: make one with \`openssl rand -hex 32\`, keep it in a secret and never change it. Or set "user-identity" to none or plain`,
    remedy: (0, remedies.gP)((0, remedies.oc)("identity-key", remedies.S7), {
     ...(0, remedies.Zx)("user-identity", "none"),
     when: "people are to be left out"
    })
   } ];
  };
  function keyIsNoOtherSecret(inputs) {
   const same = config_inputs.pH.find(name => name !== "identity-key" && inputs[name] === inputs["identity-key"]);
   if (same === void 0) return [];
   return [ {
    input: "identity-key",
    message: `is the same as "${same}". Anyone who knows that secret could find people by their hashes. Make a separate key: \`openssl rand -hex 32\``,
    remedy: (0, remedies.oc)("identity-key", remedies.S7)
   } ];
  }
  const PEOPLE_RULES = [ identityHasKey ];
  const MIN_KEY_VARIETY = 8;
  const MIN_SECRET_VARIETY = 5;
  const MIN_SECRET_LENGTH = 16;
  const COMMAND = "`openssl rand -hex 32`";
  const PLACEHOLDER = "REPLACE_WITH_";
  const SIGNING_SECRETS = [ "port-webhook-secret", ...dataset.zE.map(webhook => `port-webhook-${webhook}-secret`) ];
  const secretsAreSecret = inputs => [ ...SIGNING_SECRETS, "identity-key" ].flatMap(input => {
   const secret = inputs[input];
   if (typeof secret !== "string") return [];
   const problem = problemOf(input, secret);
   return problem === void 0 ? [] : [ {
    input,
    message: problem,
    remedy: (0, remedies.oc)(input, remedies.S7)
   } ];
  });
  function problemOf(input, secret) {
   if (secret.toUpperCase().includes(PLACEHOLDER)) return `is a placeholder. Make a secret with ${COMMAND} and set it here`;
   const least = input === "identity-key" ? MIN_KEY_VARIETY : MIN_SECRET_VARIETY;
   const variety = new Set(secret).size;
   if (variety < least) return `has only ${variety} different ${variety === 1 ? "character" : "characters"} and needs ${least} at least: anyone could guess it. Make a secret with ${COMMAND}`;
   if (input === "identity-key" || secret.length >= MIN_SECRET_LENGTH) return;
   return `has ${secret.length} characters and needs ${MIN_SECRET_LENGTH} at least: anyone could guess it. Make a secret with ${COMMAND} and store it here and in the webhook in Port`;
  }
  const SECRET_RULES = [ secretsAreSecret ];
  const INGEST_RULES = [ ...DATASET_RULES, ...GITHUB_RULES, ...M365_RULES, ...PEOPLE_RULES, ...PORT_RULES, ...DAY_RULES ];
  const CHECK_RULES = [ ...INGEST_RULES, checkNeedsCredentials, integrationNeedsWorkflow ];
  const RULES = {
   ingest: INGEST_RULES,
   setup: SETUP_RULES,
   check: CHECK_RULES,
   replay: [],
   total: []
  };
  function rulesOf(mode) {
   return [ ...RULES[mode], ...SECRET_RULES ];
  }
  function parseConfig(raw, context) {
   const {inputs, mistakes, broken} = parseInputs(raw, context);
   const crossMistakes = rulesOf(inputs.mode).flatMap(rule => rule(inputs, context)).filter(({input, because}) => !broken.has(input) && !broken.has(because));
   const all = [ ...mistakes, ...crossMistakes ];
   if (all.length > 0) throw new errors.xL(describeMistakes(all), {
    failures: all.map(toFailure)
   });
   const config = {
    ...toConfig(inputs, context),
    notices: [ ...(0, names.L$)(raw), ...noticesOfApiUrl(inputs) ]
   };
   if (context.ignoresCertificates === true) rejectRemoteHosts(config);
   return config;
  }
  function rejectRemoteHosts({github, m365, port, webhooks}) {
   const addresses = [ github?.apiUrl, m365?.authorityHost, m365?.graphApiUrl, port?.apiUrl, ...Object.values(webhooks).map(({url}) => url) ].filter(address => address !== void 0);
   const remote = addresses.find(address => !(0, fields.U9)(address));
   if (remote === void 0) return;
   throw new errors.xL(`NODE_TLS_REJECT_UNAUTHORIZED is 0, so any server could pass for "${new URL(remote).host}" and get the credentials. Remove the variable. To trust a proxy, name the file of its certificate authority in "NODE_EXTRA_CA_CERTS". Nothing was read or sent.`, {
    remedy: CHECK_CERTIFICATES
   });
  }
  const CHECK_CERTIFICATES = {
   system: "runner",
   kind: "input",
   name: "NODE_TLS_REJECT_UNAUTHORIZED",
   expected: "nothing",
   value: ""
  };
  function parseInputs(raw, {mistakes: earlier = [], unread = []}) {
   const known = new Set([ ...earlier.map(({input}) => input), ...unread ]);
   const given = withoutThese(raw, known);
   const {data, error} = config_inputs.rS.safeParse(given, ONCE);
   if (data !== void 0) return {
    inputs: data,
    mistakes: earlier,
    broken: known
   };
   const mistakes = [ ...earlier, ...error.issues.map(toMistake) ];
   const broken = new Set([ ...known, ...mistakes.map(({input}) => input) ]);
   return {
    inputs: config_inputs.rS.parse(withoutThese(raw, broken), ONCE),
    mistakes,
    broken
   };
  }
  const ONCE = {
   jitless: true
  };
  function withoutThese(raw, names) {
   const entries = Object.entries(raw).map(([name, value]) => [ name, names.has(name) ? "" : value ]);
   return Object.fromEntries(entries);
  }
  function toMistake(issue) {
   const input = config_inputs.Qh.find(name => name === issue.path[0]);
   if (input === void 0) throw unknownInput(issue);
   return {
    input,
    message: issue.message
   };
  }
  function unknownInput(issue) {
   const names = issue.code === "unrecognized_keys" ? issue.keys : [];
   return new errors.xL(`There is no input "${names.join('", "')}".`);
  }
  function toFailure(mistake) {
   const {input, message} = mistake;
   return {
    code: "CONFIG_INVALID",
    message: `"${input}" ${message}.`,
    remedy: (0, remedies.SM)(mistake)
   };
  }
  function describeMistakes(mistakes) {
   const lines = mistakes.map(({input, message}) => `- "${input}" ${message}.`);
   const {size} = new Set(mistakes.map(({input}) => input));
   const problems = size === 1 ? "a problem in 1 input" : `problems in ${size} inputs`;
   return `Found ${problems}. Nothing was read or sent:\n${[ ...new Set(lines) ].join("\n")}`;
  }
  var oidc = __nccwpck_require__(3909);
  var env_file = __nccwpck_require__(1027);
  var flags = __nccwpck_require__(312);
  function readSettings(command, environment) {
   const {variables: file, problem} = (0, env_file.SF)(command.envFile);
   const layers = {
    flags: command.flags,
    environment,
    file
   };
   const resolved = resolveInputs(layers, env_file.G_);
   const env = withNodeVariables(environment, file);
   return {
    ...resolved,
    env,
    extraCertificates: environment.NODE_EXTRA_CA_CERTS ? void 0 : env.NODE_EXTRA_CA_CERTS,
    warnings: describeUnknownVariables(layers),
    nameIn: message => nameSettings(message, resolved.origins),
    toConfig: () => {
     const {config, message = [], failures} = tryConfig(resolved, command, env);
     const found = problem === void 0 ? message : [ problem ];
     const problems = [ ...(0, flags.F)(command), ...found ];
     if (config !== void 0 && problems.length === 0) return config;
     throw new errors.xL(problems.join("\n"), failures && {
      failures
     });
    }
   };
  }
  function tryConfig({inputs, mistakes}, {unread}, env) {
   try {
    const config = parseConfig(inputs, {
     today: (0, day.dA)(new Date),
     baseDir: env.RUNNER_TEMP || external_node_process_default().cwd(),
     hasOidc: (0, oidc.v)(env) !== void 0,
     ignoresCertificates: env.NODE_TLS_REJECT_UNAUTHORIZED === "0",
     mistakes,
     unread
    });
    return {
     config
    };
   } catch (error) {
    if (error instanceof errors.xL) return {
     message: [ error.message ],
     failures: error.failures
    };
    throw error;
   }
  }
 }),
 2494: ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
  __nccwpck_require__.d(__webpack_exports__, {
   j: () => openTerminal
  });
  const LINE_BREAK = /\r\n|[\n\r\u0085\u2028\u2029]/;
  const COMMAND = /^\s*::/;
  function toLogText(text) {
   return text.split(LINE_BREAK).map(disarm).join("\n");
  }
  function toLogLine(text) {
   return disarm(text.split(LINE_BREAK).join(" "));
  }
  function disarm(line) {
   const plain = line.replaceAll("##[", "## [");
   return COMMAND.test(plain) ? `| ${plain}` : plain;
  }
  function jsonLines({stdout, stderr, isDebug, isQuiet, nameIn}, clean) {
   const lineTo = stream => line => {
    const time = (new Date).toISOString();
    const message = clean(nameIn(line.message));
    const json = JSON.stringify({
     time,
     ...line,
     message
    });
    stream.write(`${toLogLine(clean(json))}\n`);
   };
   const isShown = level => level === "debug" ? isDebug : level !== "info" || !isQuiet;
   const log = line => {
    if (isShown(line.level)) lineTo(stderr)(line);
   };
   return {
    logger: jsonGroup(log),
    conclude: ({message, fields}) => {
     if (!isQuiet) lineTo(stdout)({
      level: "info",
      message,
      ...fields
     });
    },
    complain: message => log({
     level: "error",
     message
    })
   };
  }
  function jsonGroup(write, group) {
   const lineOf = level => message => write({
    level,
    ...group !== void 0 && {
     group
    },
    message
   });
   return {
    debug: lineOf("debug"),
    info: lineOf("info"),
    warning: lineOf("warning"),
    group: name => jsonGroup(write, group === void 0 ? name : `${group}: ${name}`),
    end: () => {}
   };
  }
  const RESET = "\x1b[39m";
  const COLORS = [ {
   words: /^Result: success/gm,
   code: "\x1b[32m"
  }, {
   words: /^Result: failed/gm,
   code: "\x1b[31m"
  }, {
   words: /^Result: partial|\bWarning:/gm,
   code: "\x1b[33m"
  } ];
  function createPaint(stream, env) {
   return hasColors(stream, env) ? paint : text => text;
  }
  function hasColors(stream, {NO_COLOR, FORCE_COLOR, CI, TERM}) {
   if (NO_COLOR || FORCE_COLOR === "0") return false;
   if (FORCE_COLOR) return true;
   return stream.isTTY === true && !CI && TERM !== "dumb";
  }
  function paint(text) {
   return COLORS.reduce((painted, {words, code}) => painted.replace(words, `${code}$&${RESET}`), text);
  }
  function plainLogger(options) {
   return plainGroup(options, "");
  }
  function plainGroup({write, isDebug}, prefix) {
   const writeLine = message => write(toLogLine(prefix + message));
   return {
    debug: message => {
     if (isDebug) writeLine(message);
    },
    info: writeLine,
    warning: message => writeLine(`Warning: ${message}`),
    group: name => plainGroup({
     write,
     isDebug
    }, `${prefix}${name}: `),
    end: () => {}
   };
  }
  var external_node_util_ = __nccwpck_require__(7975);
  var known_secrets = __nccwpck_require__(6076);
  const MIN_CHARACTERS = 3;
  const MIN_ENCODED_CHARACTERS = 8;
  function formsOf(secret) {
   const lines = secret.split(/\r?\n|(?:\\r)?\\n/).map(line => line.trim()).filter(line => line.length >= MIN_CHARACTERS);
   const [line = "", ...others] = lines;
   if (others.length > 0 || line.length < MIN_ENCODED_CHARACTERS) return lines;
   const encoded = [ encodeURIComponent(line.toWellFormed()), Buffer.from(line).toString("base64") ];
   return [ ...new Set([ line, ...encoded ]) ];
  }
  const CONTROL_CHARACTERS = /(?![\n\t])\p{Cc}/gu;
  class PrintedSecrets {
   #parts=new Set;
   add(value) {
    known_secrets.x.add(value);
    for (const form of formsOf(value)) this.#parts.add(form);
   }
   clean(text) {
    const parts = [ ...this.#parts ].sort((one, other) => other.length - one.length);
    const hidden = parts.reduce((rest, part) => rest.replaceAll(part, "***"), text);
    const plain = (0, external_node_util_.stripVTControlCharacters)(hidden);
    return known_secrets.x.hide(plain.replace(CONTROL_CHARACTERS, ""));
   }
  }
  function quietLogger(logger) {
   return {
    debug: () => {},
    info: () => {},
    warning: message => logger.warning(message),
    group: name => quietLogger(prefixed(logger, name)),
    end: () => {}
   };
  }
  function prefixed(logger, name) {
   return {
    ...quietLogger(logger),
    warning: message => logger.warning(`${name}: ${message}`)
   };
  }
  const NAME_WIDTH = 24;
  class StatusLogger {
   #options;
   #lines=[];
   #shown=0;
   constructor(options) {
    this.#options = options;
   }
   debug(message) {
    if (this.#options.isDebug) this.#draw(message);
   }
   info(message) {
    this.#draw(message);
   }
   warning(message) {
    this.#draw(`Warning: ${message}`);
   }
   group(name) {
    const line = {
     name,
     message: ""
    };
    this.#lines.push(line);
    this.#draw();
    return {
     debug: message => this.debug(`${name}: ${message}`),
     info: message => {
      line.message = message;
      this.#draw();
     },
     warning: message => this.#draw(`${name}: Warning: ${message}`),
     group: inner => this.group(`${name}: ${inner}`),
     end: () => {
      const at = this.#lines.indexOf(line);
      if (at === -1) return;
      this.#lines.splice(at, 1);
      this.#draw(`${name}: finished.`);
     }
    };
   }
   #draw(...permanent) {
    const {screen, clean, paint} = this.#options;
    const wipe = this.#shown > 0 ? `\x1b[${this.#shown}A\x1b[J` : "";
    const width = Math.max(screen.columns() - 1, 1);
    const status = this.#lines.map(({name, message}) => [ ...clean(`${name.padEnd(NAME_WIDTH)}${message}`).replaceAll("\n", " ") ].slice(0, width).join(""));
    const lines = [ ...permanent.map(text => paint(clean(toLogLine(text)))), ...status ];
    screen.write(`${wipe}${lines.map(line => `${line}\n`).join("")}`);
    this.#shown = status.length;
   }
  }
  const DEFAULT_COLUMNS = 80;
  function openTerminal(options) {
   const {stdout, stderr, env, isDebug, isQuiet, nameIn} = options;
   for (const stream of [ stdout, stderr ]) stream.on("error", () => {});
   const secrets = new PrintedSecrets;
   const hide = text => secrets.clean(text);
   const clean = text => hide(nameIn(text));
   const lineTo = stream => {
    const paint = createPaint(stream, env);
    return text => {
     stream.write(`${paint(toLogText(clean(text)))}\n`);
    };
   };
   if (options.logFormat === "json") return {
    env,
    secrets,
    ...jsonLines(options, hide)
   };
   const screen = {
    write: text => stderr.write(text),
    columns: () => stderr.columns ?? DEFAULT_COLUMNS
   };
   const paint = createPaint(stderr, env);
   const loud = isWatched(stderr, env) ? new StatusLogger({
    screen,
    isDebug,
    clean,
    paint
   }) : plainLogger({
    write: lineTo(stderr),
    isDebug
   });
   const print = lineTo(stdout);
   return {
    env,
    secrets,
    logger: isQuiet ? quietLogger(loud) : loud,
    conclude: ({text}) => {
     if (!isQuiet) print(text);
    },
    complain: lineTo(stderr)
   };
  }
  function isWatched(stream, env) {
   if (env.NO_COLOR || env.CI || env.TERM === "dumb") return false;
   return stream.isTTY === true;
  }
 }),
 8161: ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
  __nccwpck_require__.d(__webpack_exports__, {
   S: () => redirectHostOf,
   j: () => HttpError
  });
  var _runtime_redact_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5259);
  class HttpError extends Error {
   name="HttpError";
   kind;
   status;
   host;
   redirectHost;
   detail;
   retryAt;
   remedy;
   constructor(facts, options) {
    const detail = facts.detail && (0, _runtime_redact_js__WEBPACK_IMPORTED_MODULE_0__.E$)(facts.detail);
    const host = (0, _runtime_redact_js__WEBPACK_IMPORTED_MODULE_0__.E$)(new URL(facts.url).host);
    const where = `${facts.method} ${host}${facts.path}`;
    const redirectHost = facts.redirectHost && (0, _runtime_redact_js__WEBPACK_IMPORTED_MODULE_0__.E$)(facts.redirectHost);
    const hop = redirectHost === void 0 ? "" : `redirected to ${redirectHost}: `;
    super(`${where}: ${hop}${describe({
     ...facts,
     detail
    })}`, options);
    this.kind = facts.kind;
    this.status = facts.status;
    this.host = host;
    this.remedy = facts.remedy;
    this.redirectHost = redirectHost;
    this.detail = detail;
    this.retryAt = facts.retryAt;
   }
  }
  function describe(facts) {
   const said = facts.detail === void 0 ? "" : ` (${facts.detail})`;
   switch (facts.kind) {
   case "status":
    return `answered ${facts.status}${said}`;

   case "network":
    return `no complete answer${said}`;

   case "timeout":
    return `no answer in time${said}`;

   case "wait-too-long":
    return `asks to wait until ${facts.retryAt?.toISOString()}, longer than max-wait-minutes allows`;

   case "body-limit":
    return `the response ${facts.detail}, so it was cut off`;

   case "redirect":
    return `was redirected to another place, which is not followed${said}`;
   }
  }
  function redirectHostOf(reached, requested) {
   const host = URL.parse(reached)?.host;
   return host === new URL(requested).host ? void 0 : host;
  }
 }),
 7995: ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
  __nccwpck_require__.d(__webpack_exports__, {
   I2: () => makePrivateFolder,
   VQ: () => refuseLink,
   fc: () => makeFolder,
   q1: () => readPrivateFile
  });
  var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3024);
  __nccwpck_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
  var node_path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6760);
  __nccwpck_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
  const OWNER_ONLY = 448;
  function makePrivateFolder(folder) {
   const stats = (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(folder, {
    throwIfNoEntry: false
   });
   if (stats === void 0) {
    makeFolder(folder);
    return;
   }
   refuseLink(folder);
   if (!stats.isDirectory()) throw new Error(`"${folder}" is not a folder`);
   if ((stats.mode & 63) !== 0) (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.chmodSync)(folder, OWNER_ONLY);
  }
  function makeFolder(folder) {
   const parent = (0, node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(folder);
   if ((0, node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(folder, {
    throwIfNoEntry: false
   })?.isDirectory()) return;
   if (parent !== folder) makeFolder(parent);
   try {
    (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(folder, {
     mode: OWNER_ONLY
    });
   } catch (error) {
    if (!(0, node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(folder, {
     throwIfNoEntry: false
    })?.isDirectory()) throw error;
   }
  }
  function refuseLink(path) {
   if ((0, node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(path, {
    throwIfNoEntry: false
   })?.isSymbolicLink()) throw new Error(`"${path}" is a symbolic link`);
  }
  const OPEN_FLAGS = node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NOFOLLOW | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK;
  function readPrivateFile(file) {
   refuseLink(file);
   const descriptor = (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(file, OPEN_FLAGS);
   try {
    if (!(0, node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(descriptor).isFile()) throw new Error(`"${file}" is not a regular file`);
    return (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(descriptor, "utf8");
   } finally {
    (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(descriptor);
   }
  }
 }),
 2423: ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
  __nccwpck_require__.d(__webpack_exports__, {
   u: () => outputPaths
  });
  var node_path__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6760);
  __nccwpck_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
  function outputPaths(outputDir) {
   return {
    report: (0, node_path__WEBPACK_IMPORTED_MODULE_0__.join)(outputDir, "report.json"),
    undelivered: (0, node_path__WEBPACK_IMPORTED_MODULE_0__.join)(outputDir, "undelivered"),
    dryRun: (0, node_path__WEBPACK_IMPORTED_MODULE_0__.join)(outputDir, "dry-run"),
    csv: (0, node_path__WEBPACK_IMPORTED_MODULE_0__.join)(outputDir, "csv")
   };
  }
 }),
 6658: ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
  __nccwpck_require__.d(__webpack_exports__, {
   _: () => isAlive,
   t: () => processMark
  });
  var external_node_fs_ = __nccwpck_require__(3024);
  const external_node_os_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");
  const MARK = /^([A-Za-z0-9]+)-(\d{1,10})-(\d{1,20})$/;
  const START_FIELD = 22 - 3;
  const NO_START = "0";
  function processMark() {
   return `${hostMark()}-${process.pid}-${ownStart()}`;
  }
  function isAlive(mark) {
   const [, host, pid = "", start] = MARK.exec(mark) ?? [];
   if (host !== hostMark()) return;
   return ownStart() === NO_START ? acceptsSignals(Number(pid)) : startOf(pid) === start;
  }
  function hostMark() {
   return (0, external_node_os_namespaceObject.hostname)().replace(/[^A-Za-z0-9]/g, "").slice(0, 32) || "host";
  }
  function ownStart() {
   return startOf(String(process.pid)) ?? NO_START;
  }
  function startOf(pid) {
   try {
    const stat = (0, external_node_fs_.readFileSync)(`/proc/${pid}/stat`, "utf8");
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[START_FIELD];
   } catch {
    return;
   }
  }
  function acceptsSignals(pid) {
   try {
    return process.kill(pid, 0);
   } catch (error) {
    return Error.isError(error) && "code" in error && error.code === "EPERM";
   }
  }
 }),
 6860: ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
  __nccwpck_require__.d(__webpack_exports__, {
   $N: () => codeOf,
   DA: () => removeLeftovers,
   ff: () => ageMsOf,
   k3: () => createExclusively,
   kw: () => renameExclusively,
   vK: () => writeAtomically
  });
  var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3024);
  __nccwpck_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
  var node_path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6760);
  __nccwpck_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
  var _process_mark_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(6658);
  const PARTIAL = /\.partial$/;
  const MARKED_PARTIAL = /\.([^.]+)\.partial$/;
  const ABANDONED_AFTER_MS = 6e5;
  const MAX_ATTEMPTS = 3;
  const NO_LINKS = [ "EPERM", "ENOTSUP", "EOPNOTSUPP", "ENOSYS", "EMLINK", "EXDEV" ];
  function writeAtomically(file, content) {
   withPartial(file, content, partial => (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.renameSync)(partial, file));
  }
  function createExclusively(file, content) {
   try {
    withPartial(file, content, partial => (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.linkSync)(partial, file));
    return true;
   } catch (error) {
    const code = codeOf(error);
    if (code === "EEXIST") return false;
    if (!NO_LINKS.includes(code)) throw error;
    return createWithoutLink(file, content);
   }
  }
  function renameExclusively(from, to) {
   try {
    (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.linkSync)(from, to);
   } catch (error) {
    const code = codeOf(error);
    if (code === "EEXIST") return false;
    if (!NO_LINKS.includes(code)) throw error;
    if ((0, node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(to, {
     throwIfNoEntry: false
    }) !== void 0) return false;
    (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.renameSync)(from, to);
    return true;
   }
   (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(from, {
    force: true
   });
   return true;
  }
  function removeLeftovers(folder) {
   for (const name of namesIn(folder)) {
    const file = (0, node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name);
    const isPartial = PARTIAL.test(name) && isFile(file);
    if (isPartial && isAbandoned(file, name)) (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(file, {
     force: true
    });
   }
  }
  function codeOf(error) {
   return Error.isError(error) && "code" in error ? String(error.code) : "";
  }
  function isAbandoned(file, name) {
   const [, mark = ""] = MARKED_PARTIAL.exec(name) ?? [];
   const alive = (0, _process_mark_js__WEBPACK_IMPORTED_MODULE_2__._)(mark);
   if (alive !== void 0) return !alive;
   return ageMsOf(file) > ABANDONED_AFTER_MS;
  }
  function ageMsOf(file) {
   const stats = (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(file, {
    throwIfNoEntry: false
   });
   return stats === void 0 ? 0 : Date.now() - stats.mtimeMs;
  }
  function isFile(file) {
   return (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(file, {
    throwIfNoEntry: false
   })?.isFile() ?? false;
  }
  function namesIn(folder) {
   try {
    return (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(folder);
   } catch {
    return [];
   }
  }
  function withPartial(file, content, publish) {
   const partial = `${file}.${(0, _process_mark_js__WEBPACK_IMPORTED_MODULE_2__.t)()}.partial`;
   for (let attempt = 1; ;attempt += 1) try {
    (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(partial, {
     force: true
    });
    writeNew(partial, content);
    publish(partial);
    return;
   } catch (error) {
    const isRetried = codeOf(error) === "ENOENT" && attempt < MAX_ATTEMPTS;
    if (!isRetried) throw error;
   } finally {
    (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(partial, {
     force: true
    });
   }
  }
  function createWithoutLink(file, content) {
   try {
    writeNew(file, content);
    return true;
   } catch (error) {
    if (codeOf(error) === "EEXIST") return false;
    (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(file, {
     force: true
    });
    throw error;
   }
  }
  function writeNew(file, content) {
   const descriptor = (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(file, "wx", 384);
   try {
    (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(descriptor, content);
   } finally {
    (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(descriptor);
   }
  }
 }),
 908: ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
  __nccwpck_require__.d(__webpack_exports__, {
   L: () => describeRemedy
  });
  function describeRemedy(remedy) {
   return causesOf(remedy).map(describeOne).join(" ");
  }
  function causesOf(remedy) {
   const {alternatives = [], ...first} = remedy;
   return [ first, ...alternatives ];
  }
  function describeOne({also = [], ...first}) {
   const steps = [ first, ...also ];
   const {when} = first;
   const actions = steps.map(actionOf).join(", and ");
   const sentence = when === void 0 ? `${upperFirst(actions)}.` : `If ${when}, ${actions}.`;
   const notes = steps.flatMap(({note}) => note ?? []);
   return [ sentence, ...notes ].join(" ");
  }
  function upperFirst(text) {
   return text.charAt(0).toUpperCase() + text.slice(1);
  }
  function actionOf(remedy) {
   switch (remedy.kind) {
   case "permission":
    return describePermission(remedy);

   case "policy":
    return describePolicy(remedy);

   case "input":
    return describeInput(remedy);

   case "install":
    return describeInstall(remedy);

   case "license":
    return remedy.need === "payment" ? `correct the Copilot subscription and the payment details of ${remedy.of}` : `assign Copilot licenses in ${remedy.of}`;

   case "network":
    return `let the runner reach ${remedy.host}`;

   case "wait":
    return describeWait(remedy);

   case "contact":
    return `report ${remedy.about} to ${remedy.who}`;
   }
  }
  function describeInput({name, expected, value}) {
   const shown = name.includes(" ") ? name : `"${name}"`;
   return value === "" ? `remove ${shown}` : `set ${shown} to ${expected}`;
  }
  function describePermission(remedy) {
   const {system, on, permissions, level, classic = [], owner} = remedy;
   const names = listOf(permissions, "and");
   const noun = permissions.length === 1 ? "permission" : "permissions";
   switch (system) {
   case "graph":
   case "entra":
    return `grant the app registration the application ${noun} ${names} with admin consent`;

   case "port":
    return `give the Port credentials the role ${names}`;

   case "workflow":
    return `give the job the ${noun} ${names}`;

   case "github":
   case "runner":
    {
     const subject = on === "app" ? "the GitHub App" : "the token";
     const scopes = classic.length === 0 ? "" : ` (classic token: ${listOf(classic, "or")})`;
     const of = owner === void 0 ? "" : ` of ${owner}`;
     const adjective = level === void 0 ? "" : `${level} `;
     return `${subject} needs the ${adjective}${noun} ${names}${scopes}${of}`;
    }
   }
  }
  function listOf(names, word) {
   return names.map(name => `"${name}"`).join(` ${word} `);
  }
  function describePolicy({setting, state}) {
   switch (state) {
   case "on":
    return `enable the policy "${setting}"`;

   case "off":
    return `clear the setting "${setting}"`;

   case "authorized":
    return `authorize the token for "${setting}"`;

   case "exempt":
    return `ask an administrator to exempt the app from the policy "${setting}"`;
   }
  }
  function describeInstall({system, what, where}) {
   if (system === "port") return `run "mode: setup" to create or correct ${what}`;
   return system === "github" ? `install ${what} on ${where}` : `add ${what} to ${where}`;
  }
  function describeWait({until, mode, statusPage}) {
   const when = until === void 0 ? "later" : `after ${until}`;
   const look = statusPage === void 0 ? "" : `check ${statusPage} and `;
   switch (mode) {
   case "replay":
    return `${look}send the stored records ${when} with "mode: replay"`;

   case "ingest":
    return `${look}run "mode: ingest"`;

   case void 0:
    return `${look}run the workflow again ${when}`;
   }
  }
 }),
 2424: ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
  __nccwpck_require__.d(__webpack_exports__, {
   c: () => toSourceReports,
   x: () => assembleReport
  });
  var _domain_dataset_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3288);
  var _domain_day_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(318);
  var _run_report_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(7330);
  function assembleReport(frame, {mode, sources = [], datasets = [], warnings = [], figures = {}}) {
   return {
    schema_version: 1,
    run_id: frame.runId,
    started_at: (0, _domain_day_js__WEBPACK_IMPORTED_MODULE_1__.fN)(frame.startedAt.getTime()),
    finished_at: (0, _domain_day_js__WEBPACK_IMPORTED_MODULE_1__.fN)(frame.clock.now().getTime()),
    result: (0, _run_report_js__WEBPACK_IMPORTED_MODULE_2__.Bg)(datasets, frame.isDryRun),
    mode,
    dry_run: frame.isDryRun,
    sources,
    datasets,
    warnings,
    ...frame.usage(),
    figures
   };
  }
  function toSourceReports(datasets) {
   return _domain_dataset_js__WEBPACK_IMPORTED_MODULE_0__.Hl.flatMap(source => {
    const rows = datasets.filter(row => _domain_dataset_js__WEBPACK_IMPORTED_MODULE_0__.yC[row.dataset].source === source);
    if (rows.length === 0) return [ {
     source,
     scope: "",
     status: "skipped"
    } ];
    const scopes = [ ...new Set(rows.map(row => row.scope ?? "")) ];
    return scopes.map(scope => toSourceReport({
     source,
     scope
    }, rows.filter(row => (row.scope ?? "") === scope)));
   });
  }
  function toSourceReport(unit, rows) {
   const failed = rows.find(({status}) => status === "failed");
   const error = failed?.error;
   return {
    ...unit,
    status: statusOf(rows),
    ...error && {
     error
    }
   };
  }
  function statusOf(rows) {
   const statuses = rows.map(({status}) => status);
   if (statuses.includes("failed")) return "failed";
   return statuses.includes("ok") ? "ok" : "empty";
  }
 }),
 2505: ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
  __nccwpck_require__.d(__webpack_exports__, {
   TG: () => withEarlier,
   V: () => readEarlierReport,
   cP: () => readDeliveredRun
  });
  var zod_mini__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(4343);
  var zod_mini__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(3102);
  var _domain_dataset_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3288);
  var _domain_run_delivered_run_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7378);
  var _domain_scope_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(1848);
  var _runtime_redact_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(5259);
  var _report_file_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(6757);
  const comparableSchema = zod_mini__WEBPACK_IMPORTED_MODULE_4__.RZV(() => {
   const seats = zod_mini__WEBPACK_IMPORTED_MODULE_4__.Ikc({
    scope: zod_mini__WEBPACK_IMPORTED_MODULE_4__.YjP(),
    scope_type: zod_mini__WEBPACK_IMPORTED_MODULE_4__.k5n(_domain_scope_js__WEBPACK_IMPORTED_MODULE_5__.$h),
    active_window_days: zod_mini__WEBPACK_IMPORTED_MODULE_4__.aig(),
    seats_total: zod_mini__WEBPACK_IMPORTED_MODULE_4__.aig(),
    seats_active: zod_mini__WEBPACK_IMPORTED_MODULE_4__.aig(),
    seat_utilization_rate: zod_mini__WEBPACK_IMPORTED_MODULE_4__.lqM(zod_mini__WEBPACK_IMPORTED_MODULE_4__.aig())
   });
   const m365 = zod_mini__WEBPACK_IMPORTED_MODULE_4__.Ikc({
    identifier: zod_mini__WEBPACK_IMPORTED_MODULE_4__.YjP(),
    report_date: zod_mini__WEBPACK_IMPORTED_MODULE_4__.YjP(),
    report_version: zod_mini__WEBPACK_IMPORTED_MODULE_4__.lqM(zod_mini__WEBPACK_IMPORTED_MODULE_4__.YjP()),
    enabled_user_count: zod_mini__WEBPACK_IMPORTED_MODULE_4__.lqM(zod_mini__WEBPACK_IMPORTED_MODULE_4__.aig()),
    active_user_count: zod_mini__WEBPACK_IMPORTED_MODULE_4__.lqM(zod_mini__WEBPACK_IMPORTED_MODULE_4__.aig()),
    sku_total: zod_mini__WEBPACK_IMPORTED_MODULE_4__.lqM(zod_mini__WEBPACK_IMPORTED_MODULE_4__.aig()),
    sku_assigned: zod_mini__WEBPACK_IMPORTED_MODULE_4__.lqM(zod_mini__WEBPACK_IMPORTED_MODULE_4__.aig()),
    license_utilization_rate: zod_mini__WEBPACK_IMPORTED_MODULE_4__.lqM(zod_mini__WEBPACK_IMPORTED_MODULE_4__.aig()),
    adoption_rate: zod_mini__WEBPACK_IMPORTED_MODULE_4__.lqM(zod_mini__WEBPACK_IMPORTED_MODULE_4__.aig())
   });
   const figures = zod_mini__WEBPACK_IMPORTED_MODULE_4__.Ikc({
    "github-seats": zod_mini__WEBPACK_IMPORTED_MODULE_4__.Rvf(zod_mini__WEBPACK_IMPORTED_MODULE_4__.YOg(seats), []),
    "m365-summary": zod_mini__WEBPACK_IMPORTED_MODULE_4__.Rvf(zod_mini__WEBPACK_IMPORTED_MODULE_4__.YOg(m365), [])
   }).check(zod_mini__WEBPACK_IMPORTED_MODULE_4__.YPB(all => Object.values(all).flat().length > 0));
   const run = zod_mini__WEBPACK_IMPORTED_MODULE_4__.Ikc({
    run_id: zod_mini__WEBPACK_IMPORTED_MODULE_4__.YjP(),
    started_at: zod_mini__WEBPACK_IMPORTED_MODULE_6__.w$(),
    figures
   });
   const schema_version = zod_mini__WEBPACK_IMPORTED_MODULE_4__.euz(1);
   const ingest = zod_mini__WEBPACK_IMPORTED_MODULE_4__.Ikc({
    ...run.shape,
    schema_version,
    mode: zod_mini__WEBPACK_IMPORTED_MODULE_4__.euz("ingest"),
    dry_run: zod_mini__WEBPACK_IMPORTED_MODULE_4__.euz(false)
   });
   const other = zod_mini__WEBPACK_IMPORTED_MODULE_4__.Ikc({
    schema_version,
    previous: run
   });
   return zod_mini__WEBPACK_IMPORTED_MODULE_4__.KCZ([ zod_mini__WEBPACK_IMPORTED_MODULE_4__.FsL(ingest, zod_mini__WEBPACK_IMPORTED_MODULE_4__.pdi(({run_id, started_at, figures}) => ({
    run_id,
    started_at,
    figures
   }))), zod_mini__WEBPACK_IMPORTED_MODULE_4__.FsL(other, zod_mini__WEBPACK_IMPORTED_MODULE_4__.pdi(({previous}) => previous)) ]);
  });
  function readEarlierReport(file) {
   const report = (0, _report_file_js__WEBPACK_IMPORTED_MODULE_3__.t)(file);
   if (report === void 0) return {};
   const previous = (0, _runtime_redact_js__WEBPACK_IMPORTED_MODULE_2__.dl)(comparableSchema.safeParse(report).data);
   const delivered = deliveredRunOf(report);
   return {
    ...previous && {
     previous
    },
    ...delivered && {
     delivered
    }
   };
  }
  function withEarlier(report, {previous, delivered}) {
   if (report.mode === "total") return report;
   const isEarlier = run => run !== void 0 && Date.parse(run.started_at) < Date.parse(report.started_at);
   return {
    ...report,
    ...isEarlier(previous) && {
     previous
    },
    ...!sentRecords(report) && isEarlier(delivered) && {
     delivered
    }
   };
  }
  const sendingSchema = zod_mini__WEBPACK_IMPORTED_MODULE_4__.RZV(() => zod_mini__WEBPACK_IMPORTED_MODULE_4__._H3({
   run_id: zod_mini__WEBPACK_IMPORTED_MODULE_4__.YjP(),
   started_at: zod_mini__WEBPACK_IMPORTED_MODULE_6__.w$(),
   mode: zod_mini__WEBPACK_IMPORTED_MODULE_4__.euz("ingest"),
   dry_run: zod_mini__WEBPACK_IMPORTED_MODULE_4__.euz(false),
   datasets: zod_mini__WEBPACK_IMPORTED_MODULE_4__.YOg(zod_mini__WEBPACK_IMPORTED_MODULE_4__._H3({
    dataset: zod_mini__WEBPACK_IMPORTED_MODULE_4__.YjP(),
    sent: zod_mini__WEBPACK_IMPORTED_MODULE_4__.aig(),
    verified: zod_mini__WEBPACK_IMPORTED_MODULE_4__.mee(zod_mini__WEBPACK_IMPORTED_MODULE_4__.aig())
   }))
  }));
  const otherDeliverySchema = zod_mini__WEBPACK_IMPORTED_MODULE_4__.RZV(() => zod_mini__WEBPACK_IMPORTED_MODULE_4__.FsL(zod_mini__WEBPACK_IMPORTED_MODULE_4__._H3({
   delivered: (0, _domain_run_delivered_run_js__WEBPACK_IMPORTED_MODULE_1__.v)()
  }), zod_mini__WEBPACK_IMPORTED_MODULE_4__.pdi(({delivered}) => delivered)));
  function readDeliveredRun(file) {
   return deliveredRunOf((0, _report_file_js__WEBPACK_IMPORTED_MODULE_3__.t)(file));
  }
  function deliveredRunOf(report) {
   const own = sendingSchema.safeParse(report).data;
   const delivered = own && sentRecords(own) ? toDeliveredRun(own) : otherDeliverySchema.safeParse(report).data;
   return (0, _runtime_redact_js__WEBPACK_IMPORTED_MODULE_2__.dl)(delivered);
  }
  function sentRecords({mode, dry_run: isDryRun, datasets}) {
   return mode === "ingest" && !isDryRun && datasets.some(({sent}) => sent > 0);
  }
  function toDeliveredRun({run_id, started_at, datasets}) {
   const entities = {};
   for (const {dataset, sent, verified} of datasets) {
    if (!(0, _domain_dataset_js__WEBPACK_IMPORTED_MODULE_0__._2)(dataset)) continue;
    entities[dataset] = (entities[dataset] ?? 0) + (verified || sent);
   }
   return {
    run_id,
    started_at,
    entities
   };
  }
 }),
 6757: ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
  __nccwpck_require__.d(__webpack_exports__, {
   t: () => readReport,
   u: () => writeReport
  });
  var _output_dir_folder_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7995);
  var _output_dir_write_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6860);
  var _runtime_known_secrets_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(6076);
  function writeReport(file, report) {
   const shown = _runtime_known_secrets_js__WEBPACK_IMPORTED_MODULE_2__.x.hideIn(report);
   (0, _output_dir_write_js__WEBPACK_IMPORTED_MODULE_1__.vK)(file, `${JSON.stringify(shown, null, 2)}\n`);
  }
  function readReport(file) {
   try {
    return JSON.parse((0, _output_dir_folder_js__WEBPACK_IMPORTED_MODULE_0__.q1)(file));
   } catch {
    return;
   }
  }
 }),
 7330: ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
  __nccwpck_require__.d(__webpack_exports__, {
   Bg: () => resultOf,
   V7: () => lostRecords,
   ac: () => countDataset,
   h2: () => inPort
  });
  function resultOf(datasets, isDryRun) {
   const hasFailed = datasets.some(({status, failed}) => status === "failed" || failed > 0);
   if (!hasFailed) return "success";
   const delivered = datasets.reduce((sum, row) => sum + (isDryRun ? row.collected - row.failed : inPort(row)), 0);
   return delivered > 0 ? "partial" : "failed";
  }
  function lostRecords(row) {
   const {sent, verified, failed, kept = 0} = row;
   const missing = verified === null ? 0 : Math.max(0, sent - verified);
   return Math.max(0, failed - kept - missing);
  }
  function inPort({sent, verified}) {
   return verified ?? sent;
  }
  function countDataset(report, dataset, blueprint) {
   const rows = report.datasets.filter(row => row.dataset === dataset);
   const sum = value => rows.reduce((total, row) => total + value(row), 0);
   const isVerified = rows.some(({verified}) => verified !== null);
   return {
    blueprint,
    status: worstOf(rows),
    collected: sum(row => row.collected),
    sent: sum(row => row.sent),
    failed: sum(row => row.failed),
    verified: isVerified ? sum(row => row.verified ?? 0) : null,
    pruned: sum(row => row.pruned ?? 0)
   };
  }
  const WORST_FIRST = [ "failed", "skipped", "ok", "empty" ];
  function worstOf(rows) {
   const found = rows.map(({status}) => status);
   return WORST_FIRST.find(status => found.includes(status)) ?? "off";
  }
 }),
 6076: ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
  __nccwpck_require__.d(__webpack_exports__, {
   x: () => knownSecrets
  });
  const KEY_CHARACTERS = 4;
  const MIN_PART = 12;
  const MIN_LAST_BEGINNING = 6;
  const KNOWN_BEGINNING = "github_pat_";
  const ANCHOR_CHARACTERS = 6;
  const ANCHOR_EVERY = MIN_PART - ANCHOR_CHARACTERS + 1;
  class SpellingIndex {
   #spellings=new Map;
   add(spelling) {
    const key = spelling.slice(0, KEY_CHARACTERS);
    const others = this.#spellings.get(key) ?? [];
    if (others.includes(spelling)) return;
    this.#spellings.set(key, [ ...others, spelling ]);
   }
   rangesIn(text, extent) {
    const ranges = [];
    let at = 0;
    while (at <= text.length - KEY_CHARACTERS) {
     const length = this.#lengthAt(text, at, extent);
     if (length > 0) ranges.push({
      from: at,
      to: at + length
     });
     at += Math.max(1, length);
    }
    return ranges;
   }
   #lengthAt(text, at, extent) {
    const key = text.slice(at, at + KEY_CHARACTERS);
    let longest = 0;
    for (const spelling of this.#spellings.get(key) ?? []) {
     const length = countEqual(text, at, {
      spelling,
      at: 0
     });
     const isKnown = KNOWN_BEGINNING.startsWith(text.slice(at, at + length));
     const isLast = at + length === text.length && !isKnown;
     const least = isLast ? MIN_LAST_BEGINNING : MIN_PART;
     const enough = extent === "begun" ? least : spelling.length;
     if (length >= Math.min(spelling.length, enough) && length > longest) longest = length;
    }
    return longest;
   }
  }
  class PartIndex {
   #spellings=new Set;
   #anchors;
   add(spelling) {
    this.#spellings.add(spelling);
    this.#anchors = void 0;
   }
   rangesIn(text) {
    this.#anchors ??= anchorsOf(this.#spellings);
    const ranges = [];
    for (let at = 0; at <= text.length - ANCHOR_CHARACTERS; at += 1) {
     const key = text.slice(at, at + ANCHOR_CHARACTERS);
     for (const anchor of this.#anchors.get(key) ?? []) {
      const before = countEqualBefore(text, at, anchor);
      const to = at + countEqual(text, at, anchor);
      if (to - at + before >= MIN_PART) ranges.push({
       from: at - before,
       to
      });
     }
    }
    return ranges;
   }
  }
  function anchorsOf(spellings) {
   const anchors = new Map;
   for (const spelling of spellings) {
    const last = spelling.length - ANCHOR_CHARACTERS;
    for (let at = 0; at <= last; at += ANCHOR_EVERY) {
     const key = spelling.slice(at, at + ANCHOR_CHARACTERS);
     const others = anchors.get(key);
     if (others === void 0) anchors.set(key, [ {
      spelling,
      at
     } ]); else others.push({
      spelling,
      at
     });
    }
   }
   return anchors;
  }
  function countEqual(text, from, {spelling, at}) {
   const most = Math.min(text.length - from, spelling.length - at);
   let count = 0;
   while (count < most && text.charCodeAt(from + count) === spelling.charCodeAt(at + count)) count += 1;
   return count;
  }
  function countEqualBefore(text, from, {spelling, at}) {
   const most = Math.min(from, at);
   let count = 0;
   while (count < most && text.charCodeAt(from - count - 1) === spelling.charCodeAt(at - count - 1)) count += 1;
   return count;
  }
  var external_node_buffer_ = __nccwpck_require__(4573);
  var plain_text = __nccwpck_require__(9410);
  const MIN_CHARACTERS = 8;
  const MIN_LINK_CHARACTERS = 20;
  const PUBLIC = /^(?:\d{4}-\d\d-\d\dT.*|[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})$/i;
  const DAY = /^\d{4}-?\d\d-?\d\d(?:T.*)?$/;
  const NAME = /^[a-z]+(?:[-_][a-z]+)*(?:[-_]\d{1,4})?(?:\.[a-z]+)?$/;
  const PEM_BORDER = /^-----/;
  const LINE_BREAK = /\r?\n|(?:\\r)?\\n/;
  function spellingsOf(secret) {
   const parts = partsOf(secret);
   const spellings = [ ...parts.flatMap(part => [ part, ...encodingsOf(part) ]), ...parts.length > 1 ? inAnyBase64(secret.trim()) : [] ];
   const plain = spellings.map(plain_text.b);
   return [ ...new Set([ ...spellings, ...plain ]) ].filter(spelling => spelling.length >= MIN_CHARACTERS);
  }
  function partsOf(secret) {
   const link = isLink(secret) ? URL.parse(secret) : null;
   const parts = link === null ? linesOf(secret) : partsOfLink(link);
   return parts.filter(part => part.length >= MIN_CHARACTERS);
  }
  function isLink(secret) {
   return /^https?:\/\//i.test(secret);
  }
  function linesOf(secret) {
   return secret.split(LINE_BREAK).map(line => line.trim()).filter(line => !PEM_BORDER.test(line));
  }
  function partsOfLink({searchParams, pathname, password}) {
   const values = [ ...searchParams.values() ].filter(value => value.length >= MIN_LINK_CHARACTERS && isOfChance(value));
   const key = searchParams.size === 0 ? keysOfPath(pathname) : values;
   return [ ...key, password ].map(decode);
  }
  function keysOfPath(pathname) {
   const segments = pathname.split("/");
   const keys = segments.filter(it => isOfChance(it) && !NAME.test(it));
   return keys.length > 0 ? keys : segments.filter(isMixed);
  }
  function isOfChance(value) {
   return !PUBLIC.test(value) && isMixed(value);
  }
  function isMixed(value) {
   const hasBothCases = /[a-z]/.test(value) && /[A-Z]/.test(value);
   return !DAY.test(value) && (hasBothCases || /\d/.test(value));
  }
  function decode(text) {
   try {
    return decodeURIComponent(text);
   } catch {
    return text;
   }
  }
  function encodingsOf(part) {
   const text = part.toWellFormed();
   const inUrl = encodeURIComponent(text);
   const json = JSON.stringify(text).slice(1, -1);
   const encodings = [ inUrl, encodeURIComponent(inUrl), String(new URLSearchParams({
    "": text
   })).slice(1), json, JSON.stringify(json).slice(1, -1), inAscii(json), inHtml(text), ...inAnyBase64(text), external_node_buffer_.Buffer.from(text).toString("hex") ];
   return encodings.filter(({length}) => length >= MIN_CHARACTERS);
  }
  function inAnyBase64(text) {
   const base64 = [ 0, 1, 2 ].map(offset => inBase64(text, offset));
   return [ ...base64, ...base64.map(it => it.replaceAll("+", "-").replaceAll("/", "_")), ...base64.map(encodeURIComponent) ];
  }
  function inBase64(text, offset) {
   const bytes = external_node_buffer_.Buffer.concat([ external_node_buffer_.Buffer.alloc(offset), external_node_buffer_.Buffer.from(text) ]);
   const from = Math.ceil(offset * 8 / 6);
   const to = Math.floor(bytes.length * 8 / 6);
   return bytes.toString("base64").slice(from, to);
  }
  function inAscii(json) {
   return json.replace(/[^\x20-\x7e]/g, letter => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`);
  }
  function inHtml(text) {
   return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;").replaceAll("'", "&#39;");
  }
  const MIN_EXACT_CHARACTERS = 16;
  const MAX_EXACT_CHARACTERS = 256;
  const SYNTAX = /[\\^$.*+?()[\]{}|/-]/g;
  const BREAK = /\s|\\[nr]?|<w?br ?\/?>/g;
  const HIDDEN = "\u2026";
  class KnownSecrets {
   #added=new Set;
   #spellings=new SpellingIndex;
   #parts=new PartIndex;
   #exact;
   add(secret) {
    if (secret.length < MIN_CHARACTERS || this.#added.has(secret)) return;
    this.#added.add(secret);
    this.#exact = void 0;
    const isLasting = !isLink(secret);
    for (const spelling of spellingsOf(secret).map(toLowerCase)) {
     const joined = spelling.replace(BREAK, "");
     this.#spellings.add(spelling);
     if (joined.length >= MIN_CHARACTERS) this.#spellings.add(joined);
     if (isLasting) this.#parts.add(joined);
    }
   }
   hide(text, extent = "whole") {
    if (this.#added.size === 0) return text;
    const lower = toLowerCase(text);
    const whole = this.#spellings.rangesIn(lower, "whole");
    if (extent === "whole") return without(text, whole);
    const {joined, placeOf} = join(lower);
    const begun = this.#spellings.rangesIn(joined, extent);
    const parts = [ ...begun, ...this.#parts.rangesIn(joined) ];
    const found = parts.map(({from, to}) => ({
     from: placeOf(from),
     to: placeOf(to - 1) + 1
    }));
    return without(text, [ ...whole, ...found ]);
   }
   hideIn(value) {
    if (typeof value === "string") return this.hide(value);
    if (Array.isArray(value)) return value.map(each => this.hideIn(each));
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [ this.hide(name), this.hideIn(each) ]));
   }
   isIn(value) {
    if (this.#added.size === 0) return false;
    if (typeof value === "string") return this.#pattern().test(value);
    if (typeof value !== "object" || value === null) return false;
    return Object.values(value).some(each => this.isIn(each));
   }
   #pattern() {
    if (this.#exact !== void 0) return this.#exact;
    const parts = [ ...this.#added ].filter(secret => !isLink(secret)).flatMap(partsOf).filter(part => part.length >= MIN_EXACT_CHARACTERS).map(part => part.slice(0, MAX_EXACT_CHARACTERS)).map(part => part.replace(SYNTAX, "\\$&"));
    this.#exact = new RegExp(parts.join("|") || "(?!)");
    return this.#exact;
   }
  }
  function join(text) {
   const places = [];
   let from = 0;
   const note = to => {
    for (;from < to; from += 1) places.push(from);
   };
   const joined = text.replace(BREAK, (gap, at) => {
    note(at);
    from += gap.length;
    return "";
   });
   note(text.length);
   return {
    joined,
    placeOf: at => places[at] ?? at
   };
  }
  function without(text, ranges) {
   const parts = [];
   let shown = 0;
   for (const {from, to} of ranges.toSorted((a, b) => a.from - b.from)) {
    if (from >= shown) parts.push(text.slice(shown, from), HIDDEN);
    shown = Math.max(shown, to);
   }
   return [ ...parts, text.slice(shown) ].join("");
  }
  function toLowerCase(text) {
   return text.replace(/[A-Z]+|\p{Lu}/gu, capitals => {
    const lower = capitals.toLowerCase();
    return lower.length === capitals.length ? lower : capitals;
   });
  }
  const knownSecrets = new KnownSecrets;
 }),
 9410: ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
  __nccwpck_require__.d(__webpack_exports__, {
   b: () => toPlainText
  });
  var node_buffer__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4573);
  __nccwpck_require__.n(node_buffer__WEBPACK_IMPORTED_MODULE_0__);
  const SPACE = /[\s\p{Cc}]+/gu;
  const INVISIBLE = /\p{Cf}/gu;
  const URL_BYTES = /(?:%(?:25)*[\da-f]{2})+/gi;
  const URL_BYTE = /%(?:25)*([\da-f]{2})/gi;
  const LINK_END = /[ "'<>]/g;
  const CODE_UNIT = /(?:\\{1,16}u|%u)([\da-f]{4})|\\{1,16}x([\da-f]{2})/gi;
  const CODE_POINT = /\\{1,16}u\{([\da-f]{1,6})\}/gi;
  const ESCAPED_SLASH = /\\{1,16}\//g;
  const NUMBERED_ENTITY = /&(?:amp;)*#(?:x0{0,16}([\da-f]{1,7})|0{0,16}(\d{1,7}));?/gi;
  const NAMED_ENTITY = /&(?:amp;)*([a-z]{2,6});/gi;
  const ENTITIES = new Map([ [ "amp", "&" ], [ "lt", "<" ], [ "gt", ">" ], [ "quot", '"' ], [ "apos", "'" ], [ "nbsp", " " ], [ "commat", "@" ], [ "percnt", "%" ], [ "lowbar", "_" ], [ "colon", ":" ], [ "sol", "/" ], [ "num", "#" ], [ "period", "." ] ]);
  const WIDE = /[\uff01-\uff5e\ufe6b]/g;
  const WIDE_OFFSET = 65248;
  const MAX_LAYERS = 6;
  const MAX_CODE_POINT = 1114111;
  function toPlainText(text) {
   return decode(text).replace(SPACE, " ").trim().replace(INVISIBLE, "").normalize("NFC").replace(WIDE, toNarrow);
  }
  function decode(text) {
   let decoded = text;
   for (let layer = 0; layer < MAX_LAYERS; layer += 1) {
    const inner = decodeLayer(decoded);
    if (inner === decoded) break;
    decoded = inner;
   }
   return decoded;
  }
  function decodeLayer(text) {
   return text.replace(ESCAPED_SLASH, "/").replace(CODE_UNIT, (_, four, two) => fromCode(four ?? two, 16)).replace(CODE_POINT, (_, hex) => fromCode(hex, 16)).replace(NUMBERED_ENTITY, (_, hex, code) => fromCode(hex ?? code, hex ? 16 : 10)).replace(NAMED_ENTITY, toCharacter).replace(URL_BYTES, toCharacters);
  }
  function toCharacter(entity, name) {
   return ENTITIES.get(name.toLowerCase()) ?? entity;
  }
  function fromCode(code, radix) {
   const point = Number.parseInt(code, radix);
   return point <= MAX_CODE_POINT ? String.fromCodePoint(point) : "";
  }
  function toCharacters(bytes) {
   const hex = bytes.replace(URL_BYTE, "$1");
   return node_buffer__WEBPACK_IMPORTED_MODULE_0__.Buffer.from(hex, "hex").toString("utf8").replace(LINK_END, inUrl);
  }
  function inUrl(character) {
   return `%${character.charCodeAt(0).toString(16)}`;
  }
  function toNarrow(character) {
   if (character === "\ufe6b") return "@";
   return String.fromCharCode(character.charCodeAt(0) - WIDE_OFFSET);
  }
 }),
 5259: ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
  __nccwpck_require__.d(__webpack_exports__, {
   E$: () => redact,
   Vg: () => hasSecretForm,
   dl: () => redactIn
  });
  var _known_secrets_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6076);
  var _plain_text_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(9410);
  const MAX_CHARACTERS = 300;
  const MAX_READ_CHARACTERS = 4096;
  const MAX_ADDRESS_CHARACTERS = 512;
  const HIDDEN = "\u2026";
  const USER_ID = /(user[ _-]?id\b["']?[ :=#]{0,3}["']?)\d+/gi;
  const SIGNATURE = /((?:sig|x-amz-(?:signature|credential|security-token)|client_secret)(?:=|%3D))[^\s&"'<>]+/gi;
  const CREDENTIAL = /((?:bearer|basic) |(?:token|password|passwd|secret|(?:api|account|access)[ _-]?key)["']?[=:] ?["']?)([^\s&"',;<>]+)/gi;
  const PEM = /-----BEGIN [\w+/=\\ -]*/g;
  const TOKEN = /(?:gh[a-z]_|github_pat_|eyJ|[01]\.A[A-Z])[\w.-]+/g;
  const MIN_TOKEN_CHARACTERS = 14;
  const MIN_CREDENTIAL_CHARACTERS = 16;
  const TOKEN_SCOPE = /^(?:admin|manage_billing|read|write):[a-z_]+$/;
  const CLIENT_SECRET = /[\w~.-]{3}\dQ~[\w~.-]{31,34}/g;
  const OPAQUE = /[\w+~=-]{32,}/g;
  const MIN_CHANGES = .4;
  const KINDS = [ "small", "capital", "digit" ];
  const LINK = /https?:\/\/[^\s"'<>]+/gi;
  const MAX_NAME_CHARACTERS = 129;
  const MAX_HOST_CHARACTERS = 256;
  const NAME_CHARACTER = /[\p{L}\p{M}\p{N}._%+'#!^~-]/u;
  const FIRST_CHARACTER = /[\p{L}\p{N}_]/u;
  const HOST = /^[\p{L}\p{M}\p{N}.-]*/u;
  const TOP_LABEL = /^\p{L}{2}/u;
  const LETTER = /^\p{L}/u;
  const NUMBERED_HOST = /^(?:\[[\da-f:.]{2,45}\]|\d{1,3}(?:\.\d{1,3}){3})/i;
  function redact(text, maxCharacters = MAX_CHARACTERS) {
   return redactAs(text, maxCharacters, "begun");
  }
  function redactAs(text, maxCharacters, extent) {
   const start = text.trimStart();
   const read = start.slice(0, MAX_READ_CHARACTERS);
   const hidden = hideForms(_known_secrets_js__WEBPACK_IMPORTED_MODULE_0__.x.hide((0, 
   _plain_text_js__WEBPACK_IMPORTED_MODULE_1__.b)(read), extent));
   const shown = start.length > read.length ? hidden.slice(0, -MAX_ADDRESS_CHARACTERS) : hidden;
   return shown.slice(0, maxCharacters).toWellFormed();
  }
  function hasSecretForm(text) {
   return hideForms((0, _plain_text_js__WEBPACK_IMPORTED_MODULE_1__.b)(text)).includes(HIDDEN);
  }
  function hideForms(line) {
   return hideAddresses(line.replace(LINK, hideInLink)).replace(PEM, HIDDEN).replace(TOKEN, hideToken).replace(SIGNATURE, `$1${HIDDEN}`).replace(CREDENTIAL, hideCredential).replace(CLIENT_SECRET, HIDDEN).replace(OPAQUE, hideOpaque).replace(USER_ID, `$1${HIDDEN}`);
  }
  function redactIn(value, maxCharacters = MAX_CHARACTERS) {
   if (typeof value === "string") return redactAs(value, maxCharacters, "whole");
   if (typeof value !== "object" || value === null) return value;
   if (Array.isArray(value)) return value.map(each => redactIn(each, maxCharacters));
   return Object.fromEntries(Object.entries(value).map(([name, each]) => [ redactAs(name, MAX_CHARACTERS, "whole"), redactIn(each, maxCharacters) ]));
  }
  function hideToken(word) {
   const isToken = word.startsWith("eyJ") || word.length >= MIN_TOKEN_CHARACTERS;
   if (!isToken) return word;
   return word.endsWith(".") ? `${HIDDEN}.` : HIDDEN;
  }
  function hideCredential(said, name, value) {
   const isShown = value.length < MIN_CREDENTIAL_CHARACTERS || TOKEN_SCOPE.test(value);
   return isShown ? said : `${name}${HIDDEN}`;
  }
  function hideOpaque(word) {
   const kinds = Array.from(word, kindOf);
   const changes = kinds.filter((kind, at) => at > 0 && kind !== kinds[at - 1]);
   const isMixed = KINDS.every(kind => kinds.includes(kind));
   return isMixed && changes.length >= word.length * MIN_CHANGES ? HIDDEN : word;
  }
  function kindOf(character) {
   if (/[a-z]/.test(character)) return "small";
   if (/[A-Z]/.test(character)) return "capital";
   return /\d/.test(character) ? "digit" : "other";
  }
  function hideInLink(link) {
   const hostStart = link.indexOf("://") + "://".length;
   const hostEnd = /[/?#]|$/.exec(link.slice(hostStart))?.index ?? 0;
   const user = link.slice(0, hostStart + hostEnd).lastIndexOf("@");
   const scheme = link.slice(0, hostStart);
   const rest = user === -1 ? link.slice(hostStart) : link.slice(user);
   const query = rest.indexOf("?");
   const shown = query === -1 || query === rest.length - 1 ? rest : `${rest.slice(0, query + 1)}${HIDDEN}`;
   return user === -1 ? `${scheme}${shown}` : `${scheme}${HIDDEN}${shown}`;
  }
  function hideAddresses(text) {
   const parts = [];
   let done = 0;
   for (let at = text.indexOf("@"); at !== -1; at = text.indexOf("@", at + 1)) {
    const from = startOfName(text, at, done);
    const to = endOfHost(text, at + 1);
    if (from === at || to === void 0) continue;
    parts.push(text.slice(done, from), HIDDEN);
    done = to;
   }
   return [ ...parts, text.slice(done) ].join("");
  }
  function startOfName(text, at, least) {
   const first = Math.max(least, at - MAX_NAME_CHARACTERS);
   let from = at;
   while (from > first && NAME_CHARACTER.test(text.charAt(from - 1))) from -= 1;
   while (from < at && !FIRST_CHARACTER.test(text.charAt(from))) from += 1;
   return from;
  }
  function endOfHost(text, start) {
   const read = text.slice(start, start + MAX_HOST_CHARACTERS);
   const [number] = NUMBERED_HOST.exec(read) ?? [];
   if (number !== void 0) return start + number.length;
   const labels = (HOST.exec(read)?.[0] ?? "").split(".");
   const last = labels.findLastIndex((label, index) => TOP_LABEL.test(label) || index === 0 && LETTER.test(label));
   if (last === -1) return;
   return start + labels.slice(0, last + 1).join(".").length;
  }
 }),
 469: ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
  __nccwpck_require__.d(__webpack_exports__, {
   L: () => wrap,
   e: () => textTable
  });
  var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3916);
  const GAP = "  ";
  function textTable(columns, rows, textColumns) {
   const lines = [ columns, ...rows ].map(cells => cells.map(_errors_js__WEBPACK_IMPORTED_MODULE_0__.TN));
   const widths = columns.map((_, column) => Math.max(...lines.map(cells => cells[column]?.length ?? 0)));
   return lines.map(cells => widths.map((width, column) => {
    const cell = cells[column] ?? "";
    return column < textColumns ? cell.padEnd(width) : cell.padStart(width);
   }).join(GAP).trimEnd());
  }
  function wrap(text, width) {
   const lines = [];
   let line = "";
   for (const word of text.split(/\s+/)) if (line !== "" && line.length + 1 + word.length > width) {
    lines.push(line);
    line = word;
   } else line = line === "" ? word : `${line} ${word}`;
   return [ ...lines, line ];
  }
 }),
 1013: ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
  __nccwpck_require__.d(__webpack_exports__, {
   x: () => VERSION
  });
  const package_namespaceObject = {
   rE: "1.0.0"
  };
  const VERSION = package_namespaceObject.rE;
 }),
 2613: (module => {
  module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("assert");
 }),
 181: (module => {
  module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("buffer");
 }),
 6982: (module => {
  module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("crypto");
 }),
 4434: (module => {
  module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("events");
 }),
 9896: (module => {
  module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");
 }),
 8611: (module => {
  module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("http");
 }),
 5692: (module => {
  module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("https");
 }),
 9278: (module => {
  module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("net");
 }),
 4589: (module => {
  module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:assert");
 }),
 6698: (module => {
  module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:async_hooks");
 }),
 4573: (module => {
  module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:buffer");
 }),
 7540: (module => {
  module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:console");
 }),
 7598: (module => {
  module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");
 }),
 3053: (module => {
  module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:diagnostics_channel");
 }),
 610: (module => {
  module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:dns");
 }),
 8474: (module => {
  module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:events");
 }),
 3024: (module => {
  module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");
 }),
 7067: (module => {
  module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");
 }),
 2467: (module => {
  module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http2");
 }),
 7030: (module => {
  module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");
 }),
 6760: (module => {
  module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");
 }),
 643: (module => {
  module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:perf_hooks");
 }),
 1708: (module => {
  module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:process");
 }),
 1792: (module => {
  module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:querystring");
 }),
 7075: (module => {
  module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");
 }),
 6466: (module => {
  module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream/promises");
 }),
 1692: (module => {
  module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tls");
 }),
 3136: (module => {
  module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:url");
 }),
 7975: (module => {
  module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");
 }),
 3429: (module => {
  module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util/types");
 }),
 5919: (module => {
  module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:worker_threads");
 }),
 8522: (module => {
  module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");
 }),
 857: (module => {
  module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("os");
 }),
 6928: (module => {
  module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("path");
 }),
 2203: (module => {
  module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("stream");
 }),
 3193: (module => {
  module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("string_decoder");
 }),
 4756: (module => {
  module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tls");
 }),
 9023: (module => {
  module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("util");
 }),
 3759: ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
  __nccwpck_require__.d(__webpack_exports__, {
   $O: () => _ipv6,
   $S: () => _startsWith,
   Au: () => _lt,
   Be: () => _uuid,
   Bj: () => _cuid2,
   Ct: () => _ulid,
   Dl: () => _nanoid,
   ER: () => _endsWith,
   Eb: () => _maxLength,
   F7: () => _number,
   Fk: () => _regex,
   Fn: () => _url,
   G1: () => _isoDateTime,
   G8: () => _never,
   Hi: () => _multipleOf,
   Il: () => _toLowerCase,
   KB: () => _e164,
   Kn: () => _isoTime,
   LK: () => _int,
   MB: () => _superRefine,
   Mu: () => _email,
   Ny: () => _ipv4,
   Pw: () => _xid,
   Rl: () => _string,
   T2: () => _properties,
   TL: () => _slugify,
   Tx: () => _gt,
   UI: () => _nonnegative,
   Uy: () => _cidrv4,
   WN: () => _trim,
   YA: () => _length,
   Zm: () => _lte,
   _L: () => _boolean,
   _z: () => _ksuid,
   aC: () => _emoji,
   bS: () => _overwrite,
   cU: () => _base64url,
   dR: () => _includes,
   dZ: () => _array,
   db: () => _isoDate,
   em: () => _unknown,
   f2: () => _isoDuration,
   fU: () => _refine,
   fs: () => _cuid,
   gP: () => _cidrv6,
   hH: () => _lowercase,
   lo: () => _normalize,
   m9: () => _minLength,
   mI: () => meta,
   nA: () => _uuidv4,
   pY: () => _uuidv6,
   q0: () => describe,
   qF: () => _uppercase,
   qG: () => _coercedNumber,
   qm: () => _gte,
   rk: () => _jwt,
   rt: () => _base64,
   tB: () => _guid,
   wA: () => _uuidv7,
   xY: () => _toUpperCase
  });
  var _checks_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(4890);
  var _registries_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(9396);
  var _util_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4723);
  function snapshotChecks(def) {
   if (def.checks) def.checks = [ ...def.checks ];
   return def;
  }
  function _string(Class, params) {
   return new Class(snapshotChecks({
    type: "string",
    ..._util_js__WEBPACK_IMPORTED_MODULE_0__.A2(params)
   }));
  }
  function _email(Class, params) {
   return new Class({
    type: "string",
    format: "email",
    check: "string_format",
    abort: false,
    ..._util_js__WEBPACK_IMPORTED_MODULE_0__.A2(params)
   });
  }
  function _guid(Class, params) {
   return new Class({
    type: "string",
    format: "guid",
    check: "string_format",
    abort: false,
    ..._util_js__WEBPACK_IMPORTED_MODULE_0__.A2(params)
   });
  }
  function _uuid(Class, params) {
   return new Class({
    type: "string",
    format: "uuid",
    check: "string_format",
    abort: false,
    ..._util_js__WEBPACK_IMPORTED_MODULE_0__.A2(params)
   });
  }
  function _uuidv4(Class, params) {
   return new Class({
    type: "string",
    format: "uuid",
    check: "string_format",
    abort: false,
    version: "v4",
    ..._util_js__WEBPACK_IMPORTED_MODULE_0__.A2(params)
   });
  }
  function _uuidv6(Class, params) {
   return new Class({
    type: "string",
    format: "uuid",
    check: "string_format",
    abort: false,
    version: "v6",
    ..._util_js__WEBPACK_IMPORTED_MODULE_0__.A2(params)
   });
  }
  function _uuidv7(Class, params) {
   return new Class({
    type: "string",
    format: "uuid",
    check: "string_format",
    abort: false,
    version: "v7",
    ..._util_js__WEBPACK_IMPORTED_MODULE_0__.A2(params)
   });
  }
  function _url(Class, params) {
   return new Class({
    type: "string",
    format: "url",
    check: "string_format",
    abort: false,
    ..._util_js__WEBPACK_IMPORTED_MODULE_0__.A2(params)
   });
  }
  function _emoji(Class, params) {
   return new Class({
    type: "string",
    format: "emoji",
    check: "string_format",
    abort: false,
    ..._util_js__WEBPACK_IMPORTED_MODULE_0__.A2(params)
   });
  }
  function _nanoid(Class, params) {
   return new Class({
    type: "string",
    format: "nanoid",
    check: "string_format",
    abort: false,
    ..._util_js__WEBPACK_IMPORTED_MODULE_0__.A2(params)
   });
  }
  function _cuid(Class, params) {
   return new Class({
    type: "string",
    format: "cuid",
    check: "string_format",
    abort: false,
    ..._util_js__WEBPACK_IMPORTED_MODULE_0__.A2(params)
   });
  }
  function _cuid2(Class, params) {
   return new Class({
    type: "string",
    format: "cuid2",
    check: "string_format",
    abort: false,
    ..._util_js__WEBPACK_IMPORTED_MODULE_0__.A2(params)
   });
  }
  function _ulid(Class, params) {
   return new Class({
    type: "string",
    format: "ulid",
    check: "string_format",
    abort: false,
    ..._util_js__WEBPACK_IMPORTED_MODULE_0__.A2(params)
   });
  }
  function _xid(Class, params) {
   return new Class({
    type: "string",
    format: "xid",
    check: "string_format",
    abort: false,
    ..._util_js__WEBPACK_IMPORTED_MODULE_0__.A2(params)
   });
  }
  function _ksuid(Class, params) {
   return new Class({
    type: "string",
    format: "ksuid",
    check: "string_format",
    abort: false,
    ..._util_js__WEBPACK_IMPORTED_MODULE_0__.A2(params)
   });
  }
  function _ipv4(Class, params) {
   return new Class({
    type: "string",
    format: "ipv4",
    check: "string_format",
    abort: false,
    ..._util_js__WEBPACK_IMPORTED_MODULE_0__.A2(params)
   });
  }
  function _ipv6(Class, params) {
   return new Class({
    type: "string",
    format: "ipv6",
    check: "string_format",
    abort: false,
    ..._util_js__WEBPACK_IMPORTED_MODULE_0__.A2(params)
   });
  }
  function _cidrv4(Class, params) {
   return new Class({
    type: "string",
    format: "cidrv4",
    check: "string_format",
    abort: false,
    ..._util_js__WEBPACK_IMPORTED_MODULE_0__.A2(params)
   });
  }
  function _cidrv6(Class, params) {
   return new Class({
    type: "string",
    format: "cidrv6",
    check: "string_format",
    abort: false,
    ..._util_js__WEBPACK_IMPORTED_MODULE_0__.A2(params)
   });
  }
  function _base64(Class, params) {
   return new Class({
    type: "string",
    format: "base64",
    check: "string_format",
    abort: false,
    ..._util_js__WEBPACK_IMPORTED_MODULE_0__.A2(params)
   });
  }
  function _base64url(Class, params) {
   return new Class({
    type: "string",
    format: "base64url",
    check: "string_format",
    abort: false,
    ..._util_js__WEBPACK_IMPORTED_MODULE_0__.A2(params)
   });
  }
  function _e164(Class, params) {
   return new Class({
    type: "string",
    format: "e164",
    check: "string_format",
    abort: false,
    ..._util_js__WEBPACK_IMPORTED_MODULE_0__.A2(params)
   });
  }
  function _jwt(Class, params) {
   return new Class({
    type: "string",
    format: "jwt",
    check: "string_format",
    abort: false,
    ..._util_js__WEBPACK_IMPORTED_MODULE_0__.A2(params)
   });
  }
  function _isoDateTime(Class, params) {
   return new Class({
    type: "string",
    format: "datetime",
    check: "string_format",
    offset: false,
    local: false,
    precision: null,
    ..._util_js__WEBPACK_IMPORTED_MODULE_0__.A2(params)
   });
  }
  function _isoDate(Class, params) {
   return new Class({
    type: "string",
    format: "date",
    check: "string_format",
    ..._util_js__WEBPACK_IMPORTED_MODULE_0__.A2(params)
   });
  }
  function _isoTime(Class, params) {
   return new Class({
    type: "string",
    format: "time",
    check: "string_format",
    precision: null,
    ..._util_js__WEBPACK_IMPORTED_MODULE_0__.A2(params)
   });
  }
  function _isoDuration(Class, params) {
   return new Class({
    type: "string",
    format: "duration",
    check: "string_format",
    ..._util_js__WEBPACK_IMPORTED_MODULE_0__.A2(params)
   });
  }
  function _number(Class, params) {
   return new Class(snapshotChecks({
    type: "number",
    checks: [],
    ..._util_js__WEBPACK_IMPORTED_MODULE_0__.A2(params)
   }));
  }
  function _coercedNumber(Class, params) {
   return new Class(snapshotChecks({
    type: "number",
    coerce: true,
    checks: [],
    ..._util_js__WEBPACK_IMPORTED_MODULE_0__.A2(params)
   }));
  }
  function _int(Class, params) {
   return new Class({
    type: "number",
    check: "number_format",
    abort: false,
    format: "safeint",
    ..._util_js__WEBPACK_IMPORTED_MODULE_0__.A2(params)
   });
  }
  function _boolean(Class, params) {
   return new Class({
    type: "boolean",
    ..._util_js__WEBPACK_IMPORTED_MODULE_0__.A2(params)
   });
  }
  function _unknown(Class) {
   return new Class({
    type: "unknown"
   });
  }
  function _never(Class, params) {
   return new Class({
    type: "never",
    ..._util_js__WEBPACK_IMPORTED_MODULE_0__.A2(params)
   });
  }
  function _lt(value, params) {
   return new _checks_js__WEBPACK_IMPORTED_MODULE_1__.sm({
    check: "less_than",
    ..._util_js__WEBPACK_IMPORTED_MODULE_0__.A2(params),
    value,
    inclusive: false
   });
  }
  function _lte(value, params) {
   return new _checks_js__WEBPACK_IMPORTED_MODULE_1__.sm({
    check: "less_than",
    ..._util_js__WEBPACK_IMPORTED_MODULE_0__.A2(params),
    value,
    inclusive: true
   });
  }
  function _gt(value, params) {
   return new _checks_js__WEBPACK_IMPORTED_MODULE_1__.J_({
    check: "greater_than",
    ..._util_js__WEBPACK_IMPORTED_MODULE_0__.A2(params),
    value,
    inclusive: false
   });
  }
  function _gte(value, params) {
   return new _checks_js__WEBPACK_IMPORTED_MODULE_1__.J_({
    check: "greater_than",
    ..._util_js__WEBPACK_IMPORTED_MODULE_0__.A2(params),
    value,
    inclusive: true
   });
  }
  function _nonnegative(params) {
   return _gte(0, params);
  }
  function _multipleOf(value, params) {
   return new _checks_js__WEBPACK_IMPORTED_MODULE_1__.Jk({
    check: "multiple_of",
    ..._util_js__WEBPACK_IMPORTED_MODULE_0__.A2(params),
    value
   });
  }
  function _maxLength(maximum, params) {
   const ch = new _checks_js__WEBPACK_IMPORTED_MODULE_1__.Yk({
    check: "max_length",
    ..._util_js__WEBPACK_IMPORTED_MODULE_0__.A2(params),
    maximum
   });
   return ch;
  }
  function _minLength(minimum, params) {
   return new _checks_js__WEBPACK_IMPORTED_MODULE_1__.Kk({
    check: "min_length",
    ..._util_js__WEBPACK_IMPORTED_MODULE_0__.A2(params),
    minimum
   });
  }
  function _length(length, params) {
   return new _checks_js__WEBPACK_IMPORTED_MODULE_1__.RM({
    check: "length_equals",
    ..._util_js__WEBPACK_IMPORTED_MODULE_0__.A2(params),
    length
   });
  }
  function _regex(pattern, params) {
   return new _checks_js__WEBPACK_IMPORTED_MODULE_1__.DG({
    check: "string_format",
    format: "regex",
    ..._util_js__WEBPACK_IMPORTED_MODULE_0__.A2(params),
    pattern
   });
  }
  function _lowercase(params) {
   return new _checks_js__WEBPACK_IMPORTED_MODULE_1__.NI({
    check: "string_format",
    format: "lowercase",
    ..._util_js__WEBPACK_IMPORTED_MODULE_0__.A2(params)
   });
  }
  function _uppercase(params) {
   return new _checks_js__WEBPACK_IMPORTED_MODULE_1__.kH({
    check: "string_format",
    format: "uppercase",
    ..._util_js__WEBPACK_IMPORTED_MODULE_0__.A2(params)
   });
  }
  function _includes(includes, params) {
   return new _checks_js__WEBPACK_IMPORTED_MODULE_1__.Tt({
    check: "string_format",
    format: "includes",
    ..._util_js__WEBPACK_IMPORTED_MODULE_0__.A2(params),
    includes
   });
  }
  function _startsWith(prefix, params) {
   return new _checks_js__WEBPACK_IMPORTED_MODULE_1__.J({
    check: "string_format",
    format: "starts_with",
    ..._util_js__WEBPACK_IMPORTED_MODULE_0__.A2(params),
    prefix
   });
  }
  function _endsWith(suffix, params) {
   return new _checks_js__WEBPACK_IMPORTED_MODULE_1__.E6({
    check: "string_format",
    format: "ends_with",
    ..._util_js__WEBPACK_IMPORTED_MODULE_0__.A2(params),
    suffix
   });
  }
  function _properties(shape, params) {
   return new _checks_js__WEBPACK_IMPORTED_MODULE_1__.nJ({
    check: "properties",
    shape,
    ..._util_js__WEBPACK_IMPORTED_MODULE_0__.A2(params)
   });
  }
  function _overwrite(tx) {
   return new _checks_js__WEBPACK_IMPORTED_MODULE_1__.v$({
    check: "overwrite",
    tx
   });
  }
  function _normalize(form) {
   return _overwrite(input => input.normalize(form));
  }
  function _trim() {
   return _overwrite(input => input.trim());
  }
  function _toLowerCase() {
   return _overwrite(input => input.toLowerCase());
  }
  function _toUpperCase() {
   return _overwrite(input => input.toUpperCase());
  }
  function _slugify() {
   return _overwrite(input => _util_js__WEBPACK_IMPORTED_MODULE_0__.Yv(input));
  }
  function _array(Class, element, params) {
   return new Class({
    type: "array",
    element,
    ..._util_js__WEBPACK_IMPORTED_MODULE_0__.A2(params)
   });
  }
  function _refine(Class, fn, _params) {
   const schema = new Class({
    type: "custom",
    check: "custom",
    fn,
    ..._util_js__WEBPACK_IMPORTED_MODULE_0__.A2(_params)
   });
   return schema;
  }
  function _superRefine(fn, params) {
   const ch = _check(payload => {
    payload.addIssue = issue => {
     if (typeof issue === "string") payload.issues.push(_util_js__WEBPACK_IMPORTED_MODULE_0__.sn(issue, payload.value, ch._zod.def)); else {
      const _issue = issue;
      if (_issue.fatal) _issue.continue = false;
      _issue.code ?? (_issue.code = "custom");
      if (!("input" in _issue)) _issue.input = payload.value;
      _issue.inst ?? (_issue.inst = ch);
      _issue.continue ?? (_issue.continue = !ch._zod.def.abort);
      payload.issues.push(_util_js__WEBPACK_IMPORTED_MODULE_0__.sn(_issue));
     }
    };
    return fn(payload.value, payload);
   }, params);
   return ch;
  }
  function _check(fn, params) {
   const ch = new _checks_js__WEBPACK_IMPORTED_MODULE_1__.QP({
    check: "custom",
    ..._util_js__WEBPACK_IMPORTED_MODULE_0__.A2(params)
   });
   ch._zod.check = fn;
   return ch;
  }
  function describe(description) {
   const ch = new _checks_js__WEBPACK_IMPORTED_MODULE_1__.QP({
    check: "describe"
   });
   ch._zod.onattach = [ inst => {
    const existing = _registries_js__WEBPACK_IMPORTED_MODULE_2__.fd.get(inst) ?? {};
    _registries_js__WEBPACK_IMPORTED_MODULE_2__.fd.add(inst, {
     ...existing,
     description
    });
   } ];
   ch._zod.check = () => {};
   return ch;
  }
  function meta(metadata) {
   const ch = new _checks_js__WEBPACK_IMPORTED_MODULE_1__.QP({
    check: "meta"
   });
   ch._zod.onattach = [ inst => {
    const existing = _registries_js__WEBPACK_IMPORTED_MODULE_2__.fd.get(inst) ?? {};
    _registries_js__WEBPACK_IMPORTED_MODULE_2__.fd.add(inst, {
     ...existing,
     ...metadata
    });
   } ];
   ch._zod.check = () => {};
   return ch;
  }
 }),
 4890: ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
  __nccwpck_require__.d(__webpack_exports__, {
   DG: () => $ZodCheckRegex,
   E6: () => $ZodCheckEndsWith,
   J: () => $ZodCheckStartsWith,
   J_: () => $ZodCheckGreaterThan,
   Jk: () => $ZodCheckMultipleOf,
   KH: () => $ZodCheckNumberFormat,
   Kk: () => $ZodCheckMinLength,
   NI: () => $ZodCheckLowerCase,
   QP: () => $ZodCheck,
   RM: () => $ZodCheckLengthEquals,
   Tt: () => $ZodCheckIncludes,
   Yk: () => $ZodCheckMaxLength,
   kH: () => $ZodCheckUpperCase,
   nJ: () => $ZodCheckProperties,
   ql: () => $ZodCheckStringFormat,
   sm: () => $ZodCheckLessThan,
   v$: () => $ZodCheckOverwrite
  });
  var _core_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8532);
  var _regexes_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(3908);
  var _util_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(4723);
  const $ZodCheck = _core_js__WEBPACK_IMPORTED_MODULE_0__.xI("$ZodCheck", (inst, def) => {
   var _a;
   inst._zod ?? (inst._zod = {});
   inst._zod.def = def;
   (_a = inst._zod).onattach ?? (_a.onattach = []);
  });
  const _whenHasSize = payload => {
   const val = payload.value;
   return !util.nullish(val) && val.size !== void 0;
  };
  const _whenHasLength = payload => {
   const val = payload.value;
   return !_util_js__WEBPACK_IMPORTED_MODULE_1__.cl(val) && val.length !== void 0;
  };
  const numericOriginMap = {
   number: "number",
   bigint: "bigint",
   object: "date"
  };
  const $ZodCheckLessThan = _core_js__WEBPACK_IMPORTED_MODULE_0__.xI("$ZodCheckLessThan", (inst, def) => {
   $ZodCheck.init(inst, def);
   const origin = numericOriginMap[typeof def.value];
   inst._zod.check = payload => {
    if (def.inclusive ? payload.value <= def.value : payload.value < def.value) return;
    payload.issues.push({
     origin: numericOriginMap[typeof payload.value] ?? origin,
     code: "too_big",
     maximum: typeof def.value === "object" ? def.value.getTime() : def.value,
     input: payload.value,
     inclusive: def.inclusive,
     inst,
     continue: !def.abort
    });
   };
  });
  const $ZodCheckGreaterThan = _core_js__WEBPACK_IMPORTED_MODULE_0__.xI("$ZodCheckGreaterThan", (inst, def) => {
   $ZodCheck.init(inst, def);
   const origin = numericOriginMap[typeof def.value];
   inst._zod.check = payload => {
    if (def.inclusive ? payload.value >= def.value : payload.value > def.value) return;
    payload.issues.push({
     origin: numericOriginMap[typeof payload.value] ?? origin,
     code: "too_small",
     minimum: typeof def.value === "object" ? def.value.getTime() : def.value,
     input: payload.value,
     inclusive: def.inclusive,
     inst,
     continue: !def.abort
    });
   };
  });
  const $ZodCheckMultipleOf = _core_js__WEBPACK_IMPORTED_MODULE_0__.xI("$ZodCheckMultipleOf", (inst, def) => {
   $ZodCheck.init(inst, def);
   inst._zod.check = payload => {
    if (typeof payload.value !== typeof def.value) throw new Error("Cannot mix number and bigint in multiple_of check.");
    const isMultiple = typeof payload.value === "bigint" ? def.value !== BigInt(0) && payload.value % def.value === BigInt(0) : _util_js__WEBPACK_IMPORTED_MODULE_1__.LG(payload.value, def.value) === 0;
    if (isMultiple) return;
    payload.issues.push({
     origin: typeof payload.value,
     code: "not_multiple_of",
     divisor: def.value,
     input: payload.value,
     inst,
     continue: !def.abort
    });
   };
  });
  const $ZodCheckNumberFormat = _core_js__WEBPACK_IMPORTED_MODULE_0__.xI("$ZodCheckNumberFormat", (inst, def) => {
   $ZodCheck.init(inst, def);
   def.format = def.format || "float64";
   const isInt = def.format?.includes("int");
   const origin = isInt ? "int" : "number";
   const [minimum, maximum] = _util_js__WEBPACK_IMPORTED_MODULE_1__.zH[def.format];
   inst._zod.check = payload => {
    const input = payload.value;
    if (isInt) {
     if (!Number.isInteger(input)) {
      payload.issues.push({
       expected: origin,
       format: def.format,
       code: "invalid_type",
       continue: false,
       input,
       inst
      });
      return;
     }
     if (!Number.isSafeInteger(input)) {
      if (input > 0) payload.issues.push({
       input,
       code: "too_big",
       maximum: Number.MAX_SAFE_INTEGER,
       note: "Integers must be within the safe integer range.",
       inst,
       origin,
       inclusive: true,
       continue: !def.abort
      }); else payload.issues.push({
       input,
       code: "too_small",
       minimum: Number.MIN_SAFE_INTEGER,
       note: "Integers must be within the safe integer range.",
       inst,
       origin,
       inclusive: true,
       continue: !def.abort
      });
      return;
     }
    }
    if (input < minimum) payload.issues.push({
     origin: "number",
     input,
     code: "too_small",
     minimum,
     inclusive: true,
     inst,
     continue: !def.abort
    });
    if (input > maximum) payload.issues.push({
     origin: "number",
     input,
     code: "too_big",
     maximum,
     inclusive: true,
     inst,
     continue: !def.abort
    });
   };
  });
  null && core.$constructor("$ZodCheckBigIntFormat", (inst, def) => {
   $ZodCheck.init(inst, def);
   const [minimum, maximum] = util.BIGINT_FORMAT_RANGES[def.format];
   inst._zod.check = payload => {
    const input = payload.value;
    if (input < minimum) payload.issues.push({
     origin: "bigint",
     input,
     code: "too_small",
     minimum,
     inclusive: true,
     inst,
     continue: !def.abort
    });
    if (input > maximum) payload.issues.push({
     origin: "bigint",
     input,
     code: "too_big",
     maximum,
     inclusive: true,
     inst,
     continue: !def.abort
    });
   };
  });
  null && core.$constructor("$ZodCheckMaxSize", (inst, def) => {
   var _a;
   $ZodCheck.init(inst, def);
   (_a = inst._zod.def).when ?? (_a.when = _whenHasSize);
   inst._zod.check = payload => {
    const input = payload.value;
    const size = input.size;
    if (size <= def.maximum) return;
    payload.issues.push({
     origin: util.getSizableOrigin(input),
     code: "too_big",
     maximum: def.maximum,
     inclusive: true,
     input,
     inst,
     continue: !def.abort
    });
   };
  });
  null && core.$constructor("$ZodCheckMinSize", (inst, def) => {
   var _a;
   $ZodCheck.init(inst, def);
   (_a = inst._zod.def).when ?? (_a.when = _whenHasSize);
   inst._zod.check = payload => {
    const input = payload.value;
    const size = input.size;
    if (size >= def.minimum) return;
    payload.issues.push({
     origin: util.getSizableOrigin(input),
     code: "too_small",
     minimum: def.minimum,
     inclusive: true,
     input,
     inst,
     continue: !def.abort
    });
   };
  });
  null && core.$constructor("$ZodCheckSizeEquals", (inst, def) => {
   var _a;
   $ZodCheck.init(inst, def);
   (_a = inst._zod.def).when ?? (_a.when = _whenHasSize);
   inst._zod.check = payload => {
    const input = payload.value;
    const size = input.size;
    if (size === def.size) return;
    const tooBig = size > def.size;
    payload.issues.push({
     origin: util.getSizableOrigin(input),
     ...tooBig ? {
      code: "too_big",
      maximum: def.size
     } : {
      code: "too_small",
      minimum: def.size
     },
     inclusive: true,
     exact: true,
     input: payload.value,
     inst,
     continue: !def.abort
    });
   };
  });
  const $ZodCheckMaxLength = _core_js__WEBPACK_IMPORTED_MODULE_0__.xI("$ZodCheckMaxLength", (inst, def) => {
   var _a;
   $ZodCheck.init(inst, def);
   (_a = inst._zod.def).when ?? (_a.when = _whenHasLength);
   inst._zod.check = payload => {
    const input = payload.value;
    const units = input.length;
    const length = typeof input === "string" && units > def.maximum ? _util_js__WEBPACK_IMPORTED_MODULE_1__.O7(input) : units;
    if (length <= def.maximum) return;
    const origin = _util_js__WEBPACK_IMPORTED_MODULE_1__.Rc(input);
    payload.issues.push({
     origin,
     code: "too_big",
     maximum: def.maximum,
     inclusive: true,
     input,
     inst,
     continue: !def.abort
    });
   };
  });
  const $ZodCheckMinLength = _core_js__WEBPACK_IMPORTED_MODULE_0__.xI("$ZodCheckMinLength", (inst, def) => {
   var _a;
   $ZodCheck.init(inst, def);
   (_a = inst._zod.def).when ?? (_a.when = _whenHasLength);
   inst._zod.check = payload => {
    const input = payload.value;
    const units = input.length;
    const length = typeof input === "string" && units >= def.minimum && units < def.minimum * 2 ? _util_js__WEBPACK_IMPORTED_MODULE_1__.O7(input) : units;
    if (length >= def.minimum) return;
    const origin = _util_js__WEBPACK_IMPORTED_MODULE_1__.Rc(input);
    payload.issues.push({
     origin,
     code: "too_small",
     minimum: def.minimum,
     inclusive: true,
     input,
     inst,
     continue: !def.abort
    });
   };
  });
  const $ZodCheckLengthEquals = _core_js__WEBPACK_IMPORTED_MODULE_0__.xI("$ZodCheckLengthEquals", (inst, def) => {
   var _a;
   $ZodCheck.init(inst, def);
   (_a = inst._zod.def).when ?? (_a.when = _whenHasLength);
   inst._zod.check = payload => {
    const input = payload.value;
    const units = input.length;
    const length = typeof input === "string" && units >= def.length && units <= def.length * 2 ? _util_js__WEBPACK_IMPORTED_MODULE_1__.O7(input) : units;
    if (length === def.length) return;
    const origin = _util_js__WEBPACK_IMPORTED_MODULE_1__.Rc(input);
    const tooBig = length > def.length;
    payload.issues.push({
     origin,
     ...tooBig ? {
      code: "too_big",
      maximum: def.length
     } : {
      code: "too_small",
      minimum: def.length
     },
     inclusive: true,
     exact: true,
     input: payload.value,
     inst,
     continue: !def.abort
    });
   };
  });
  const $ZodCheckStringFormat = _core_js__WEBPACK_IMPORTED_MODULE_0__.xI("$ZodCheckStringFormat", (inst, def) => {
   var _a, _b;
   $ZodCheck.init(inst, def);
   if (def.pattern) (_a = inst._zod).check ?? (_a.check = payload => {
    def.pattern.lastIndex = 0;
    if (def.pattern.test(payload.value)) return;
    payload.issues.push({
     origin: "string",
     code: "invalid_format",
     format: def.format,
     input: payload.value,
     ...def.pattern ? {
      pattern: def.pattern.toString()
     } : {},
     inst,
     continue: !def.abort
    });
   }); else (_b = inst._zod).check ?? (_b.check = () => {});
  });
  const $ZodCheckRegex = _core_js__WEBPACK_IMPORTED_MODULE_0__.xI("$ZodCheckRegex", (inst, def) => {
   $ZodCheckStringFormat.init(inst, def);
   inst._zod.check = payload => {
    def.pattern.lastIndex = 0;
    if (def.pattern.test(payload.value)) return;
    payload.issues.push({
     origin: "string",
     code: "invalid_format",
     format: "regex",
     input: payload.value,
     pattern: def.pattern.toString(),
     inst,
     continue: !def.abort
    });
   };
  });
  const $ZodCheckLowerCase = _core_js__WEBPACK_IMPORTED_MODULE_0__.xI("$ZodCheckLowerCase", (inst, def) => {
   def.pattern ?? (def.pattern = _regexes_js__WEBPACK_IMPORTED_MODULE_2__.AC);
   $ZodCheckStringFormat.init(inst, def);
  });
  const $ZodCheckUpperCase = _core_js__WEBPACK_IMPORTED_MODULE_0__.xI("$ZodCheckUpperCase", (inst, def) => {
   def.pattern ?? (def.pattern = _regexes_js__WEBPACK_IMPORTED_MODULE_2__.Zv);
   $ZodCheckStringFormat.init(inst, def);
  });
  const $ZodCheckIncludes = _core_js__WEBPACK_IMPORTED_MODULE_0__.xI("$ZodCheckIncludes", (inst, def) => {
   $ZodCheck.init(inst, def);
   const escapedRegex = _util_js__WEBPACK_IMPORTED_MODULE_1__.sD(def.includes);
   const pattern = new RegExp(typeof def.position === "number" ? `^.{${def.position},}${escapedRegex}` : escapedRegex);
   def.pattern = pattern;
   inst._zod.check = payload => {
    if (payload.value.includes(def.includes, def.position)) return;
    payload.issues.push({
     origin: "string",
     code: "invalid_format",
     format: "includes",
     includes: def.includes,
     input: payload.value,
     inst,
     continue: !def.abort
    });
   };
  });
  const $ZodCheckStartsWith = _core_js__WEBPACK_IMPORTED_MODULE_0__.xI("$ZodCheckStartsWith", (inst, def) => {
   $ZodCheck.init(inst, def);
   const pattern = new RegExp(`^${_util_js__WEBPACK_IMPORTED_MODULE_1__.sD(def.prefix)}.*`);
   def.pattern ?? (def.pattern = pattern);
   inst._zod.check = payload => {
    if (payload.value.startsWith(def.prefix)) return;
    payload.issues.push({
     origin: "string",
     code: "invalid_format",
     format: "starts_with",
     prefix: def.prefix,
     input: payload.value,
     inst,
     continue: !def.abort
    });
   };
  });
  const $ZodCheckEndsWith = _core_js__WEBPACK_IMPORTED_MODULE_0__.xI("$ZodCheckEndsWith", (inst, def) => {
   $ZodCheck.init(inst, def);
   const pattern = new RegExp(`.*${_util_js__WEBPACK_IMPORTED_MODULE_1__.sD(def.suffix)}$`);
   def.pattern ?? (def.pattern = pattern);
   inst._zod.check = payload => {
    if (payload.value.endsWith(def.suffix)) return;
    payload.issues.push({
     origin: "string",
     code: "invalid_format",
     format: "ends_with",
     suffix: def.suffix,
     input: payload.value,
     inst,
     continue: !def.abort
    });
   };
  });
  function handleCheckPropertyResult(result, payload, property) {
   if (result.issues.length) payload.issues.push(..._util_js__WEBPACK_IMPORTED_MODULE_1__.lQ(property, result.issues));
  }
  null && core.$constructor("$ZodCheckProperty", (inst, def) => {
   $ZodCheck.init(inst, def);
   inst._zod.check = payload => {
    const result = def.schema._zod.run({
     value: payload.value[def.property],
     issues: []
    }, {});
    if (result instanceof Promise) return result.then(result => handleCheckPropertyResult(result, payload, def.property));
    handleCheckPropertyResult(result, payload, def.property);
    return;
   };
  });
  const $ZodCheckProperties = _core_js__WEBPACK_IMPORTED_MODULE_0__.xI("$ZodCheckProperties", (inst, def) => {
   $ZodCheck.init(inst, def);
   _util_js__WEBPACK_IMPORTED_MODULE_1__.jD(inst, Symbol.iterator, function*() {
    yield inst;
   });
   let entries;
   inst._zod.check = payload => {
    if (payload.value == null) {
     payload.issues.push({
      expected: "object",
      code: "invalid_type",
      input: payload.value,
      inst
     });
     return;
    }
    entries ?? (entries = Reflect.ownKeys(def.shape).map(key => [ key, def.shape[key] ]));
    const input = payload.value;
    let proms;
    for (const [key, schema] of entries) {
     const result = schema._zod.run({
      value: input[key],
      issues: []
     }, {});
     if (result instanceof Promise) {
      proms ?? (proms = []);
      proms.push(result.then(result => handleCheckPropertyResult(result, payload, key)));
     } else handleCheckPropertyResult(result, payload, key);
    }
    if (proms) return Promise.all(proms).then(() => {});
    return;
   };
  });
  null && core.$constructor("$ZodCheckMimeType", (inst, def) => {
   $ZodCheck.init(inst, def);
   const mimeSet = new Set(def.mime);
   inst._zod.check = payload => {
    if (mimeSet.has(payload.value.type)) return;
    payload.issues.push({
     code: "invalid_value",
     values: def.mime,
     input: payload.value.type,
     inst,
     continue: !def.abort
    });
   };
  });
  const $ZodCheckOverwrite = _core_js__WEBPACK_IMPORTED_MODULE_0__.xI("$ZodCheckOverwrite", (inst, def) => {
   $ZodCheck.init(inst, def);
   inst._zod.check = payload => {
    payload.value = def.tx(payload.value);
   };
  });
 }),
 8532: ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
  __nccwpck_require__.d(__webpack_exports__, {
   $W: () => config,
   GT: () => $ZodAsyncError,
   cV: () => $ZodEncodeError,
   cr: () => globalConfig,
   tm: () => NEVER,
   xI: () => $constructor
  });
  var _util_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4723);
  var _a;
  const NEVER = Object.freeze({
   status: "aborted"
  });
  const _zodDesc = {
   value: void 0,
   enumerable: false
  };
  let _E = "captureStackTrace" in Error ? Error : null;
  function newError(Definition) {
   const E = _E;
   if (E) {
    const saved = E.stackTraceLimit;
    if (typeof saved === "number") {
     try {
      E.stackTraceLimit = 0;
     } catch {
      _E = null;
      return new Definition;
     }
     try {
      return new Definition;
     } finally {
      E.stackTraceLimit = saved;
     }
    }
   }
   return new Definition;
  }
  function $constructor(name, initializer, proto, params) {
   const zodProto = {};
   function Internals(def) {
    this.def = def;
    this.constr = _;
    this.traits = new Set;
   }
   Internals.prototype = zodProto;
   const protoMembers = proto;
   const initialized = protoMembers && new WeakSet;
   function init(inst, def) {
    if (!inst._zod) {
     _zodDesc.value = new Internals(def);
     try {
      Object.defineProperty(inst, "_zod", _zodDesc);
     } finally {
      _zodDesc.value = void 0;
     }
    } else if (inst._zod.traits.has(name)) return;
    inst._zod.traits.add(name);
    initializer(inst, def);
    if (initialized) {
     const own = Object.getPrototypeOf(inst);
     const ctorProto = inst._zod.constr.prototype;
     let up = own;
     while (up && up !== ctorProto) up = Object.getPrototypeOf(up);
     const target = up ?? own;
     if (!initialized.has(target)) {
      initialized.add(target);
      (0, _util_js__WEBPACK_IMPORTED_MODULE_0__.ol)(target, protoMembers);
     }
    }
    const proto = _.prototype;
    for (const k in proto) {
     if (!Object.prototype.hasOwnProperty.call(proto, k)) continue;
     if (!(k in inst)) inst[k] = proto[k].bind(inst);
    }
   }
   const Parent = params?.Parent ?? Object;
   class Definition extends Parent {}
   Object.defineProperty(Definition, "name", {
    value: name
   });
   function _(def) {
    const inst = params?.Parent ? newError(Definition) : this;
    init(inst, def);
    const deferred = inst._zod.deferred;
    if (deferred) {
     for (const fn of deferred) fn();
     inst._zod.deferred = void 0;
    }
    const pp = globalThis.__zod_globalConfig?.postProcessor;
    if (pp) pp(inst);
    return inst;
   }
   Object.defineProperty(_, "init", {
    value: init
   });
   Object.defineProperty(_, Symbol.hasInstance, {
    value: inst => {
     if (params?.Parent && inst instanceof params.Parent) return true;
     return inst?._zod?.traits?.has(name);
    }
   });
   Object.defineProperty(_, "name", {
    value: name
   });
   return _;
  }
  null && Symbol("zod_brand");
  class $ZodAsyncError extends Error {
   constructor() {
    super(`Encountered Promise during synchronous parse. Use .parseAsync() instead.`);
   }
  }
  class $ZodEncodeError extends Error {
   constructor(name) {
    super(`Encountered unidirectional transform during encode: ${name}`);
    this.name = "ZodEncodeError";
   }
  }
  (_a = globalThis).__zod_globalConfig ?? (_a.__zod_globalConfig = {});
  const globalConfig = globalThis.__zod_globalConfig;
  function config(newConfig) {
   if (newConfig) Object.assign(globalConfig, newConfig);
   return globalConfig;
  }
 }),
 7428: ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
  __nccwpck_require__.d(__webpack_exports__, {
   JM: () => flattenError,
   Kd: () => $ZodRealError,
   S1: () => prettifyError,
   Wk: () => formatError,
   a$: () => $ZodError
  });
  var _core_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8532);
  var _util_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4723);
  function _getMessage() {
   const internals = this._zod;
   internals.message ?? (internals.message = JSON.stringify(internals.def, _util_js__WEBPACK_IMPORTED_MODULE_0__.k8, 2));
   return internals.message;
  }
  function _setMessage(value) {
   this._zod.message = value;
  }
  const _messageDesc = {
   get: _getMessage,
   set: _setMessage,
   enumerable: true,
   configurable: true
  };
  const _issuesDesc = {
   value: void 0,
   enumerable: false
  };
  const _installedToString = new WeakSet([ Object.prototype, Error.prototype ]);
  const initializer = (inst, def) => {
   inst.name = "$ZodError";
   _issuesDesc.value = def;
   Object.defineProperty(inst, "issues", _issuesDesc);
   _issuesDesc.value = void 0;
   Object.defineProperty(inst, "message", _messageDesc);
   const proto = Object.getPrototypeOf(inst);
   if (!_installedToString.has(proto)) {
    _installedToString.add(proto);
    Object.defineProperty(proto, "toString", {
     configurable: true,
     enumerable: false,
     get() {
      const value = () => this.message;
      Object.defineProperty(this, "toString", {
       value,
       configurable: true,
       writable: true
      });
      return value;
     },
     set(value) {
      Object.defineProperty(this, "toString", {
       value,
       configurable: true,
       writable: true
      });
     }
    });
   }
  };
  const $ZodError = (0, _core_js__WEBPACK_IMPORTED_MODULE_1__.xI)("$ZodError", initializer);
  const $ZodRealError = (0, _core_js__WEBPACK_IMPORTED_MODULE_1__.xI)("$ZodError", initializer, void 0, {
   Parent: Error
  });
  function node(obj, key, make) {
   if (!Object.prototype.hasOwnProperty.call(obj, key)) if (key === "__proto__") Object.defineProperty(obj, key, {
    value: make(),
    writable: true,
    enumerable: true,
    configurable: true
   }); else obj[key] = make();
   return obj[key];
  }
  function flattenError(error, mapper = issue => issue.message) {
   const fieldErrors = {};
   const formErrors = [];
   for (const sub of error.issues) if (sub.path.length > 0) node(fieldErrors, sub.path[0], () => []).push(mapper(sub)); else formErrors.push(mapper(sub));
   return {
    formErrors,
    fieldErrors
   };
  }
  function formatError(error, mapper = issue => issue.message) {
   const fieldErrors = {
    _errors: []
   };
   const processError = (error, path = []) => {
    for (const issue of error.issues) if (issue.code === "invalid_union" && issue.errors.length) issue.errors.map(issues => processError({
     issues
    }, [ ...path, ...issue.path ])); else if (issue.code === "invalid_key") processError({
     issues: issue.issues
    }, [ ...path, ...issue.path ]); else if (issue.code === "invalid_element") processError({
     issues: issue.issues
    }, [ ...path, ...issue.path ]); else {
     const fullpath = [ ...path, ...issue.path ];
     if (fullpath.length === 0) fieldErrors._errors.push(mapper(issue)); else {
      let curr = fieldErrors;
      let i = 0;
      while (i < fullpath.length) {
       const el = fullpath[i];
       const terminal = i === fullpath.length - 1;
       if (el === "_errors") {
        if (terminal) curr._errors.push(mapper(issue));
        i++;
        continue;
       }
       if (!Object.prototype.hasOwnProperty.call(curr, el)) Object.defineProperty(curr, el, {
        value: {
         _errors: []
        },
        enumerable: true,
        writable: true,
        configurable: true
       });
       const node = curr[el];
       if (terminal) node._errors.push(mapper(issue));
       curr = node;
       i++;
      }
     }
    }
   };
   processError(error);
   return fieldErrors;
  }
  function toDotPath(_path) {
   const segs = [];
   const path = _path.map(seg => typeof seg === "object" ? seg.key : seg);
   for (const seg of path) if (typeof seg === "number") segs.push(`[${seg}]`); else if (typeof seg === "symbol") segs.push(`[${JSON.stringify(String(seg))}]`); else if (/[^\w$]/.test(seg)) segs.push(`[${JSON.stringify(seg)}]`); else {
    if (segs.length) segs.push(".");
    segs.push(seg);
   }
   return segs.join("");
  }
  function prettifyError(error) {
   const lines = [];
   const issues = [ ...error.issues ].sort((a, b) => (a.path ?? []).length - (b.path ?? []).length);
   for (const issue of issues) {
    lines.push(`\u2716 ${issue.message}`);
    if (issue.path?.length) lines.push(`  \u2192 at ${toDotPath(issue.path)}`);
   }
   return lines.join("\n");
  }
 }),
 4196: ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
  __nccwpck_require__.d(__webpack_exports__, {
   EJ: () => parseAsync,
   F0: () => validateAsync,
   GW: () => _encodeAsync,
   Mv: () => _encode,
   Od: () => _safeParse,
   R3: () => _safeDecodeAsync,
   Rb: () => _parseAsync,
   Tj: () => _parse,
   VS: () => _safeDecode,
   bp: () => safeParseAsync,
   e2: () => _decode,
   or: () => _decodeAsync,
   qg: () => parse,
   rh: () => _safeEncode,
   tf: () => validate,
   v_: () => _safeEncodeAsync,
   wG: () => _safeParseAsync,
   xL: () => safeParse
  });
  var _core_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8532);
  var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(7428);
  var _util_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(4723);
  function finalizeParams(callee, params) {
   return {
    callee: params?.callee ?? callee,
    Err: params?.Err
   };
  }
  const _parse = _Err => {
   const fn = (schema, value, _ctx, _params) => {
    const ctx = _ctx ? {
     ..._ctx,
     async: false
    } : {
     async: false
    };
    const result = schema._zod.run({
     value,
     issues: []
    }, ctx);
    if (result instanceof Promise) throw new _core_js__WEBPACK_IMPORTED_MODULE_0__.GT;
    if (result.issues.length) {
     const e = new (_params?.Err ?? _Err)(result.issues.map(iss => _util_js__WEBPACK_IMPORTED_MODULE_1__.iR(iss, ctx, _core_js__WEBPACK_IMPORTED_MODULE_0__.$W())));
     _util_js__WEBPACK_IMPORTED_MODULE_1__.gx(e, _params?.callee ?? fn);
     throw e;
    }
    return result.value;
   };
   return fn;
  };
  const parse = _parse(_errors_js__WEBPACK_IMPORTED_MODULE_2__.Kd);
  const _parseAsync = _Err => {
   const fn = async (schema, value, _ctx, params) => {
    const ctx = _ctx ? {
     ..._ctx,
     async: true
    } : {
     async: true
    };
    let result = schema._zod.run({
     value,
     issues: []
    }, ctx);
    if (result instanceof Promise) result = await result;
    if (result.issues.length) {
     const e = new (params?.Err ?? _Err)(result.issues.map(iss => _util_js__WEBPACK_IMPORTED_MODULE_1__.iR(iss, ctx, _core_js__WEBPACK_IMPORTED_MODULE_0__.$W())));
     _util_js__WEBPACK_IMPORTED_MODULE_1__.gx(e, params?.callee ?? fn);
     throw e;
    }
    return result.value;
   };
   return fn;
  };
  const parseAsync = _parseAsync(_errors_js__WEBPACK_IMPORTED_MODULE_2__.Kd);
  const _safeParse = _Err => (schema, value, _ctx) => {
   const ctx = _ctx ? {
    ..._ctx,
    async: false
   } : {
    async: false
   };
   const result = schema._zod.run({
    value,
    issues: []
   }, ctx);
   if (result instanceof Promise) throw new _core_js__WEBPACK_IMPORTED_MODULE_0__.GT;
   return result.issues.length ? failure(_Err, result.issues, ctx) : {
    success: true,
    data: result.value
   };
  };
  const safeParse = _safeParse(_errors_js__WEBPACK_IMPORTED_MODULE_2__.Kd);
  function failure(Err, issues, ctx) {
   let error;
   return {
    success: false,
    get error() {
     if (!error) {
      error = new Err(issues.map(iss => _util_js__WEBPACK_IMPORTED_MODULE_1__.iR(iss, ctx, _core_js__WEBPACK_IMPORTED_MODULE_0__.$W())));
      issues = void 0;
      ctx = void 0;
     }
     return error;
    },
    set error(e) {
     error = e;
     issues = void 0;
     ctx = void 0;
    }
   };
  }
  const _safeParseAsync = _Err => async (schema, value, _ctx) => {
   const ctx = _ctx ? {
    ..._ctx,
    async: true
   } : {
    async: true
   };
   let result = schema._zod.run({
    value,
    issues: []
   }, ctx);
   if (result instanceof Promise) result = await result;
   return result.issues.length ? failure(_Err, result.issues, ctx) : {
    success: true,
    data: result.value
   };
  };
  const safeParseAsync = _safeParseAsync(_errors_js__WEBPACK_IMPORTED_MODULE_2__.Kd);
  const COMPILE_INVALID = Symbol.for("zod.compile.invalid");
  const COMPILE_FALLBACK = Symbol.for("zod.compile.fallback");
  const validate = (schema, value, _ctx) => {
   const validator = schema._zod.bag.validator;
   if (validator !== void 0) {
    if (validator(value) !== COMPILE_INVALID) return true;
    if (validator.definite === true && _ctx === void 0) return false;
   }
   return validateFallback(schema, value, _ctx);
  };
  function validateFallback(schema, value, _ctx) {
   const ctx = _ctx ? {
    ..._ctx,
    async: false,
    abortEarly: true
   } : {
    async: false,
    abortEarly: true
   };
   const fallbackRun = schema._zod.bag.fallbackRun;
   let result;
   if (fallbackRun) {
    ctx[COMPILE_FALLBACK] = true;
    result = fallbackRun({
     value,
     issues: []
    }, ctx);
   } else result = schema._zod.run({
    value,
    issues: []
   }, ctx);
   if (result instanceof Promise) throw new _core_js__WEBPACK_IMPORTED_MODULE_0__.GT;
   return result.issues.length === 0;
  }
  const validateAsync = async (schema, value, _ctx) => {
   const ctx = _ctx ? {
    ..._ctx,
    async: true,
    abortEarly: true
   } : {
    async: true,
    abortEarly: true
   };
   let result = schema._zod.run({
    value,
    issues: []
   }, ctx);
   if (result instanceof Promise) result = await result;
   return result.issues.length === 0;
  };
  const _encode = _Err => {
   const parse = _parse(_Err);
   const fn = (schema, value, _ctx, _params) => {
    const ctx = _ctx ? {
     ..._ctx,
     direction: "backward"
    } : {
     direction: "backward"
    };
    return parse(schema, value, ctx, finalizeParams(fn, _params));
   };
   return fn;
  };
  _encode(_errors_js__WEBPACK_IMPORTED_MODULE_2__.Kd);
  const _decode = _Err => {
   const parse = _parse(_Err);
   const fn = (schema, value, _ctx, _params) => parse(schema, value, _ctx, finalizeParams(fn, _params));
   return fn;
  };
  _decode(_errors_js__WEBPACK_IMPORTED_MODULE_2__.Kd);
  const _encodeAsync = _Err => {
   const parseAsync = _parseAsync(_Err);
   const fn = async (schema, value, _ctx, _params) => {
    const ctx = _ctx ? {
     ..._ctx,
     direction: "backward"
    } : {
     direction: "backward"
    };
    return await parseAsync(schema, value, ctx, finalizeParams(fn, _params));
   };
   return fn;
  };
  _encodeAsync(_errors_js__WEBPACK_IMPORTED_MODULE_2__.Kd);
  const _decodeAsync = _Err => {
   const parseAsync = _parseAsync(_Err);
   const fn = async (schema, value, _ctx, _params) => await parseAsync(schema, value, _ctx, finalizeParams(fn, _params));
   return fn;
  };
  _decodeAsync(_errors_js__WEBPACK_IMPORTED_MODULE_2__.Kd);
  const _safeEncode = _Err => (schema, value, _ctx) => {
   const ctx = _ctx ? {
    ..._ctx,
    direction: "backward"
   } : {
    direction: "backward"
   };
   return _safeParse(_Err)(schema, value, ctx);
  };
  _safeEncode(_errors_js__WEBPACK_IMPORTED_MODULE_2__.Kd);
  const _safeDecode = _Err => (schema, value, _ctx) => _safeParse(_Err)(schema, value, _ctx);
  _safeDecode(_errors_js__WEBPACK_IMPORTED_MODULE_2__.Kd);
  const _safeEncodeAsync = _Err => async (schema, value, _ctx) => {
   const ctx = _ctx ? {
    ..._ctx,
    direction: "backward"
   } : {
    direction: "backward"
   };
   return _safeParseAsync(_Err)(schema, value, ctx);
  };
  _safeEncodeAsync(_errors_js__WEBPACK_IMPORTED_MODULE_2__.Kd);
  const _safeDecodeAsync = _Err => async (schema, value, _ctx) => _safeParseAsync(_Err)(schema, value, _ctx);
  _safeDecodeAsync(_errors_js__WEBPACK_IMPORTED_MODULE_2__.Kd);
 }),
 3908: ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
  __nccwpck_require__.d(__webpack_exports__, {
   AC: () => lowercase,
   Ak: () => nanoid,
   D2: () => nanoidOfLength,
   F: () => httpProtocol,
   Gl: () => cuid2,
   K3: () => base64,
   Os: () => guid,
   Rp: () => email,
   Z0: () => ulid,
   Zg: () => emoji,
   Zv: () => uppercase,
   ai: () => number,
   fO: () => ksuid,
   gF: () => cuid,
   gp: () => anyString,
   hQ: () => e164,
   kB: () => time,
   kM: () => xid,
   l7: () => cidrv6,
   nd: () => integer,
   o: () => bigint,
   p0: () => duration,
   p6: () => date,
   r0: () => base64url,
   uR: () => uuid,
   uX: () => ipv4,
   ug: () => ipv6,
   w$: () => datetime,
   zM: () => boolean,
   zr: () => cidrv4
  });
  const cuid = /^[cC][0-9a-z]{6,}$/;
  const cuid2 = /^[0-9a-z]+$/;
  const ulid = /^[0-7][0-9A-HJKMNP-TV-Za-hjkmnp-tv-z]{25}$/;
  const xid = /^[0-9a-vA-V]{20}$/;
  const ksuid = /^[A-Za-z0-9]{27}$/;
  const nanoid = /^[a-zA-Z0-9_-]{21}$/;
  function nanoidOfLength(length) {
   return new RegExp(`^[a-zA-Z0-9_-]{${length}}$`);
  }
  const duration = /^P(?:(\d+W)|(?!.*W)(?=\d|T\d)(\d+Y)?(\d+M)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+([.,]\d+)?S)?)?)$/;
  const guid = /^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12})$/;
  const uuid = version => {
   if (!version) return /^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$/;
   return new RegExp(`^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-${version}[0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12})$`);
  };
  null && uuid(4);
  null && uuid(6);
  null && uuid(7);
  const email = /^(?:[A-Za-z0-9_'+\-]+\.)*[A-Za-z0-9_'+\-]*[A-Za-z0-9_+-]@(?:[A-Za-z0-9][A-Za-z0-9\-]*\.)+[A-Za-z]{2,}$/;
  const _emoji = `^(?=[\\s\\S]*[\\p{Extended_Pictographic}\\p{Regional_Indicator}\\u20E3])[\\p{Extended_Pictographic}\\p{Emoji_Component}]+$`;
  function emoji() {
   return new RegExp(_emoji, "u");
  }
  const ipv4 = /^(?:(?:25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])\.){3}(?:25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])$/;
  const ipv6 = /^(([0-9a-fA-F]{1,4}:){7}[0-9a-fA-F]{1,4}|([0-9a-fA-F]{1,4}:){1,7}:|([0-9a-fA-F]{1,4}:){1,6}:[0-9a-fA-F]{1,4}|([0-9a-fA-F]{1,4}:){1,5}(:[0-9a-fA-F]{1,4}){1,2}|([0-9a-fA-F]{1,4}:){1,4}(:[0-9a-fA-F]{1,4}){1,3}|([0-9a-fA-F]{1,4}:){1,3}(:[0-9a-fA-F]{1,4}){1,4}|([0-9a-fA-F]{1,4}:){1,2}(:[0-9a-fA-F]{1,4}){1,5}|[0-9a-fA-F]{1,4}:((:[0-9a-fA-F]{1,4}){1,6})|:((:[0-9a-fA-F]{1,4}){1,7}|:))$/;
  const cidrv4 = /^((25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])\.){3}(25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])\/([0-9]|[1-2][0-9]|3[0-2])$/;
  const cidrv6 = /^(([0-9a-fA-F]{1,4}:){7}[0-9a-fA-F]{1,4}|([0-9a-fA-F]{1,4}:){1,7}:|([0-9a-fA-F]{1,4}:){1,6}:[0-9a-fA-F]{1,4}|([0-9a-fA-F]{1,4}:){1,5}(:[0-9a-fA-F]{1,4}){1,2}|([0-9a-fA-F]{1,4}:){1,4}(:[0-9a-fA-F]{1,4}){1,3}|([0-9a-fA-F]{1,4}:){1,3}(:[0-9a-fA-F]{1,4}){1,4}|([0-9a-fA-F]{1,4}:){1,2}(:[0-9a-fA-F]{1,4}){1,5}|[0-9a-fA-F]{1,4}:((:[0-9a-fA-F]{1,4}){1,6})|:((:[0-9a-fA-F]{1,4}){1,7}|:))\/(12[0-8]|1[01][0-9]|[1-9]?[0-9])$/;
  const base64 = /^$|^(?:[0-9a-zA-Z+/]{4})*(?:(?:[0-9a-zA-Z+/]{2}==)|(?:[0-9a-zA-Z+/]{3}=))?$/;
  const base64url = /^(?:[A-Za-z0-9_-]{4})*(?:[A-Za-z0-9_-]{2,3})?$/;
  const httpProtocol = /^https?$/;
  const e164 = /^\+[1-9]\d{6,14}$/;
  const dateSource = `(?:(?:\\d\\d[2468][048]|\\d\\d[13579][26]|\\d\\d0[48]|[02468][048]00|[13579][26]00)-02-29|\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|(?:02)-(?:0[1-9]|1\\d|2[0-8])))`;
  function anchor(source) {
   return new RegExp(`^${source}$`);
  }
  const date = anchor(dateSource);
  function timeSource(args) {
   const hhmm = `(?:[01]\\d|2[0-3]):[0-5]\\d`;
   const regex = typeof args.precision === "number" ? args.precision === -1 ? `${hhmm}` : args.precision === 0 ? `${hhmm}:[0-5]\\d` : `${hhmm}:[0-5]\\d\\.\\d{${args.precision}}` : args.seconds ? `${hhmm}:[0-5]\\d(?:\\.\\d+)?` : `${hhmm}(?::[0-5]\\d(?:\\.\\d+)?)?`;
   return regex;
  }
  function time(args) {
   return new RegExp(`^${timeSource(args)}$`);
  }
  function datetime(args) {
   const opts = [ "Z" ];
   if (args.offset) opts.push(`([+-](?:[01]\\d|2[0-3]):[0-5]\\d)`);
   const qualified = `${timeSource({
    precision: args.precision,
    seconds: true
   })}(?:${opts.join("|")})`;
   const timeRegex = args.local ? `${qualified}|${timeSource({
    precision: args.precision
   })}` : qualified;
   return new RegExp(`^${dateSource}T(?:${timeRegex})$`);
  }
  const anyString = /^[\s\S]{0,}$/;
  const bigint = /^-?\d+n?$/;
  const integer = /^-?\d+$/;
  const number = /^-?\d+(?:\.\d+)?$/;
  const boolean = /^(?:true|false)$/i;
  const lowercase = /^[^A-Z]*$/;
  const uppercase = /^[^a-z]*$/;
  function fixedBase64(bodyLength, padding) {
   return new RegExp(`^[A-Za-z0-9+/]{${bodyLength}}${padding}$`);
  }
  function fixedBase64url(length) {
   return new RegExp(`^[A-Za-z0-9_-]{${length}}$`);
  }
  null && fixedBase64(22, "==");
  null && fixedBase64url(22);
  null && fixedBase64(27, "=");
  null && fixedBase64url(27);
  null && fixedBase64(43, "=");
  null && fixedBase64url(43);
  null && fixedBase64(64, "");
  null && fixedBase64url(64);
  null && fixedBase64(86, "==");
  null && fixedBase64url(86);
 }),
 9396: ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
  __nccwpck_require__.d(__webpack_exports__, {
   fd: () => globalRegistry
  });
  var _a;
  null && Symbol("ZodOutput");
  null && Symbol("ZodInput");
  class $ZodRegistry {
   constructor() {
    this._map = new WeakMap;
    this._idmap = new Map;
   }
   add(schema, ..._meta) {
    const meta = _meta[0];
    this._map.set(schema, meta);
    if (meta && typeof meta === "object" && "id" in meta) this._idmap.set(meta.id, schema);
    return this;
   }
   clear() {
    this._map = new WeakMap;
    this._idmap = new Map;
    return this;
   }
   remove(schema) {
    const meta = this._map.get(schema);
    if (meta && typeof meta === "object" && "id" in meta) this._idmap.delete(meta.id);
    this._map.delete(schema);
    return this;
   }
   get(schema) {
    const p = schema._zod.parent;
    if (p) {
     const pm = {
      ...this.get(p) ?? {}
     };
     delete pm.id;
     const f = {
      ...pm,
      ...this._map.get(schema)
     };
     return Object.keys(f).length ? f : void 0;
    }
    return this._map.get(schema);
   }
   has(schema) {
    return this._map.has(schema);
   }
  }
  function registry() {
   return new $ZodRegistry;
  }
  (_a = globalThis).__zod_globalRegistry ?? (_a.__zod_globalRegistry = registry());
  const globalRegistry = globalThis.__zod_globalRegistry;
 }),
 6985: ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
  __nccwpck_require__.d(__webpack_exports__, {
   $p: () => $ZodArray,
   Dq: () => $ZodBase64,
   CQ: () => $ZodBase64URL,
   BN: () => $ZodBigInt,
   sF: () => $ZodBoolean,
   CI: () => $ZodCIDRv4,
   Cn: () => $ZodCIDRv6,
   bl: () => $ZodCUID,
   Zu: () => $ZodCUID2,
   t$: () => $ZodCatch,
   b0: () => $ZodCustom,
   o5: () => $ZodDate,
   rv: () => $ZodDefault,
   P0: () => $ZodDiscriminatedUnion,
   Oy: () => $ZodE164,
   qG: () => $ZodEmail,
   cG: () => $ZodEmoji,
   VO: () => $ZodEnum,
   RL: () => $ZodExactOptional,
   Zc: () => $ZodGUID,
   Lc: () => $ZodIPv4,
   Zy: () => $ZodIPv6,
   v1: () => $ZodISODate,
   Ko: () => $ZodISODateTime,
   $N: () => $ZodISODuration,
   Ax: () => $ZodISOTime,
   LJ: () => $ZodIntersection,
   h8: () => $ZodJWT,
   GY: () => $ZodKSUID,
   kU: () => $ZodLazy,
   nu: () => $ZodLiteral,
   Py: () => $ZodNanoID,
   Um: () => $ZodNever,
   N$: () => $ZodNonOptional,
   qc: () => $ZodNullable,
   vz: () => $ZodNumber,
   I: () => $ZodNumberFormat,
   L8: () => $ZodObject,
   w: () => $ZodObjectJIT,
   ig: () => $ZodOptional,
   _m: () => $ZodPipe,
   VF: () => $ZodPrefault,
   Sb: () => $ZodReadonly,
   h: () => $ZodRecord,
   $v: () => $ZodString,
   EY: () => $ZodStringFormat,
   Wc: () => $ZodTransform,
   G3: () => $ZodTuple,
   W4: () => $ZodType,
   g5: () => $ZodULID,
   VY: () => $ZodURL,
   Zn: () => $ZodUUID,
   cu: () => $ZodUnion,
   GP: () => $ZodUnknown,
   TF: () => $ZodXID,
   cq: () => base64Charset,
   xE: () => base64urlCharset,
   YK: () => standardProps
  });
  var core_checks = __nccwpck_require__(4890);
  var core_core = __nccwpck_require__(8532);
  class Doc {
   constructor(args = [], closed = {}) {
    this.content = [];
    this.indent = 0;
    this.args = args;
    this.closed = closed;
   }
   indented(fn) {
    this.indent += 1;
    try {
     fn(this);
    } finally {
     this.indent -= 1;
    }
   }
   write(arg) {
    if (typeof arg === "function") {
     arg(this, {
      execution: "sync"
     });
     arg(this, {
      execution: "async"
     });
     return;
    }
    const content = arg;
    const lines = content.split("\n").filter(x => x);
    const minIndent = Math.min(...lines.map(x => x.length - x.trimStart().length));
    const dedented = lines.map(x => x.slice(minIndent)).map(x => " ".repeat(this.indent * 2) + x);
    for (const line of dedented) this.content.push(line);
   }
   compile() {
    const F = Function;
    const content = this?.content ?? [ `` ];
    const factory = new F(...Object.keys(this.closed), `return function (${this.args.join(", ")}) {\n${content.join("\n")}\n};`);
    return factory(...Object.values(this.closed));
   }
  }
  var core_regexes = __nccwpck_require__(3908);
  var core_util = __nccwpck_require__(4723);
  const version = {
   major: 4,
   minor: 6,
   patch: 7
  };
  const $ZodType = core_core.xI("$ZodType", (inst, def) => {
   var _a;
   inst ?? (inst = {});
   inst._zod.def = def;
   inst._zod.bag = inst._zod.bag || {};
   inst._zod.version = version;
   const defChecks = inst._zod.def.checks;
   const checks = inst._zod.traits.has("$ZodCheck") ? [ inst, ...defChecks ?? [] ] : defChecks?.length ? [ ...defChecks ] : [];
   for (const ch of checks) for (const fn of ch._zod.onattach) fn(inst);
   if (checks.length === 0) {
    (_a = inst._zod).deferred ?? (_a.deferred = []);
    inst._zod.deferred?.push(() => {
     inst._zod.run = inst._zod.parse;
    });
   } else {
    const runChecks = (payload, checks, ctx) => {
     if (payload.memo) return payload;
     let isAborted = core_util.QH(payload);
     let asyncResult;
     for (const ch of checks) {
      if (ch._zod.def.when) {
       if (core_util.rL(payload)) continue;
       const shouldRun = ch._zod.def.when(payload);
       if (!shouldRun) continue;
      } else if (isAborted) continue;
      const currLen = payload.issues.length;
      const _ = ch._zod.check(payload);
      if (_ instanceof Promise && ctx?.async === false) throw new core_core.GT;
      if (asyncResult || _ instanceof Promise) asyncResult = (asyncResult ?? Promise.resolve()).then(async () => {
       await _;
       const nextLen = payload.issues.length;
       if (nextLen === currLen) return;
       core_util.d3(payload.issues, currLen, inst);
       if (!isAborted) isAborted = core_util.QH(payload, currLen);
      }); else {
       const nextLen = payload.issues.length;
       if (nextLen === currLen) continue;
       core_util.d3(payload.issues, currLen, inst);
       if (!isAborted) isAborted = core_util.QH(payload, currLen);
      }
     }
     if (asyncResult) return asyncResult.then(() => payload);
     return payload;
    };
    const handleCanaryResult = (canary, payload, ctx) => {
     if (core_util.QH(canary)) {
      canary.aborted = true;
      return canary;
     }
     const checkResult = runChecks(payload, checks, ctx);
     if (checkResult instanceof Promise) {
      if (ctx.async === false) throw new core_core.GT;
      return checkResult.then(checkResult => inst._zod.parse(checkResult, ctx));
     }
     return inst._zod.parse(checkResult, ctx);
    };
    inst._zod.run = (payload, ctx) => {
     if (ctx.skipChecks) return inst._zod.parse(payload, ctx);
     if (ctx.direction === "backward") {
      const canary = inst._zod.parse({
       value: payload.value,
       issues: []
      }, {
       ...ctx,
       skipChecks: true
      });
      if (canary instanceof Promise) return canary.then(canary => handleCanaryResult(canary, payload, ctx));
      return handleCanaryResult(canary, payload, ctx);
     }
     const result = inst._zod.parse(payload, ctx);
     if (result instanceof Promise) {
      if (ctx.async === false) throw new core_core.GT;
      return result.then(result => runChecks(result, checks, ctx));
     }
     return runChecks(result, checks, ctx);
    };
   }
  }, {
   get "~standard"() {
    return core_util.jD(this, "~standard", standardProps(this));
   },
   set "~standard"(value) {
    core_util.qh(this, "~standard", value);
   }
  });
  const toStandardResult = (r, ctx) => r.issues.length ? {
   issues: r.issues.map(iss => core_util.iR(iss, ctx, core_core.$W()))
  } : {
   value: r.value
  };
  async function validateAsync(inst, value) {
   const ctx = {
    async: true
   };
   return toStandardResult(await inst._zod.run({
    value,
    issues: []
   }, ctx), ctx);
  }
  function standardProps(inst) {
   return {
    validate: value => {
     const ctx = {
      async: false
     };
     try {
      const r = inst._zod.run({
       value,
       issues: []
      }, ctx);
      if (!(r instanceof Promise)) return toStandardResult(r, ctx);
     } catch (_) {}
     return validateAsync(inst, value);
    },
    vendor: "zod",
    version: 1
   };
  }
  const $ZodString = core_core.xI("$ZodString", (inst, def) => {
   $ZodType.init(inst, def);
   inst._zod.pattern = def.pattern ?? core_regexes.gp;
   inst._zod.parse = (payload, _) => {
    if (def.coerce) try {
     payload.value = String(payload.value);
    } catch (_) {}
    if (typeof payload.value === "string") return payload;
    payload.issues.push({
     expected: "string",
     code: "invalid_type",
     input: payload.value,
     inst
    });
    return payload;
   };
  });
  const $ZodStringFormat = core_core.xI("$ZodStringFormat", (inst, def) => {
   core_checks.ql.init(inst, def);
   $ZodString.init(inst, def);
  });
  const $ZodGUID = core_core.xI("$ZodGUID", (inst, def) => {
   def.pattern ?? (def.pattern = core_regexes.Os);
   $ZodStringFormat.init(inst, def);
  });
  const $ZodUUID = core_core.xI("$ZodUUID", (inst, def) => {
   if (def.version) {
    const versionMap = {
     v1: 1,
     v2: 2,
     v3: 3,
     v4: 4,
     v5: 5,
     v6: 6,
     v7: 7,
     v8: 8
    };
    const v = versionMap[def.version];
    if (v === void 0) throw new Error(`Invalid UUID version: "${def.version}"`);
    def.pattern ?? (def.pattern = core_regexes.uR(v));
   } else def.pattern ?? (def.pattern = core_regexes.uR());
   $ZodStringFormat.init(inst, def);
  });
  const $ZodEmail = core_core.xI("$ZodEmail", (inst, def) => {
   def.pattern ?? (def.pattern = core_regexes.Rp);
   $ZodStringFormat.init(inst, def);
  });
  const URL_BAD_FORMAT = 1;
  const URL_UNPARSEABLE = 2;
  function canParseURL(input) {
   try {
    if (typeof URL !== "undefined" && typeof URL.canParse === "function") return URL.canParse(input);
    new URL(input);
    return true;
   } catch {
    return false;
   }
  }
  function validateURL(trimmed, def) {
   if (!("normalize" in def) && !("hostname" in def) && !("protocol" in def)) return canParseURL(trimmed) || URL_UNPARSEABLE;
   return parseURLObject(trimmed, def);
  }
  function parseURLObject(trimmed, def) {
   if (!def.normalize && def.protocol?.source === core_regexes.F.source && !/^https?:\/\//i.test(trimmed)) return URL_BAD_FORMAT;
   try {
    if (typeof URL !== "undefined") {
     const URLStatic = URL;
     if (typeof URLStatic.parse === "function") return URLStatic.parse(trimmed) ?? URL_UNPARSEABLE;
    }
    return new URL(trimmed);
   } catch {
    return URL_UNPARSEABLE;
   }
  }
  const asciiTabOrNewline = /[\t\n\r]/g;
  function stripTabAndNewline(value) {
   return value.replace(asciiTabOrNewline, "");
  }
  function urlHostnameOk(url, hostname) {
   hostname.lastIndex = 0;
   return hostname.test(url.hostname);
  }
  function urlProtocolOk(url, protocol) {
   protocol.lastIndex = 0;
   return protocol.test(url.protocol.endsWith(":") ? url.protocol.slice(0, -1) : url.protocol);
  }
  const $ZodURL = core_core.xI("$ZodURL", (inst, def) => {
   $ZodStringFormat.init(inst, def);
   inst._zod.check = payload => {
    try {
     const trimmed = payload.value.trim();
     const url = validateURL(trimmed, def);
     if (url === URL_BAD_FORMAT) {
      payload.issues.push({
       code: "invalid_format",
       format: "url",
       note: "Invalid URL format",
       input: payload.value,
       inst,
       continue: !def.abort
      });
      return;
     }
     if (url === URL_UNPARSEABLE) {
      payload.issues.push({
       code: "invalid_format",
       format: "url",
       input: payload.value,
       inst,
       continue: !def.abort
      });
      return;
     }
     if (url === true) {
      payload.value = stripTabAndNewline(trimmed);
      return;
     }
     if (def.hostname && !urlHostnameOk(url, def.hostname)) payload.issues.push({
      code: "invalid_format",
      format: "url",
      note: "Invalid hostname",
      pattern: def.hostname.source,
      input: payload.value,
      inst,
      continue: !def.abort
     });
     if (def.protocol && !urlProtocolOk(url, def.protocol)) payload.issues.push({
      code: "invalid_format",
      format: "url",
      note: "Invalid protocol",
      pattern: def.protocol.source,
      input: payload.value,
      inst,
      continue: !def.abort
     });
     payload.value = def.normalize ? url.href : stripTabAndNewline(trimmed);
     return;
    } catch (_) {
     payload.issues.push({
      code: "invalid_format",
      format: "url",
      input: payload.value,
      inst,
      continue: !def.abort
     });
    }
   };
  });
  const $ZodEmoji = core_core.xI("$ZodEmoji", (inst, def) => {
   def.pattern ?? (def.pattern = core_regexes.Zg());
   $ZodStringFormat.init(inst, def);
  });
  const $ZodNanoID = core_core.xI("$ZodNanoID", (inst, def) => {
   if (def.length !== void 0 && (!Number.isInteger(def.length) || def.length < 1)) throw new Error(`Invalid nanoid length: ${def.length}`);
   def.pattern ?? (def.pattern = def.length === void 0 ? core_regexes.Ak : core_regexes.D2(def.length));
   $ZodStringFormat.init(inst, def);
  });
  const $ZodCUID = core_core.xI("$ZodCUID", (inst, def) => {
   def.pattern ?? (def.pattern = core_regexes.gF);
   $ZodStringFormat.init(inst, def);
  });
  const $ZodCUID2 = core_core.xI("$ZodCUID2", (inst, def) => {
   def.pattern ?? (def.pattern = core_regexes.Gl);
   $ZodStringFormat.init(inst, def);
  });
  const $ZodULID = core_core.xI("$ZodULID", (inst, def) => {
   def.pattern ?? (def.pattern = core_regexes.Z0);
   $ZodStringFormat.init(inst, def);
  });
  const $ZodXID = core_core.xI("$ZodXID", (inst, def) => {
   def.pattern ?? (def.pattern = core_regexes.kM);
   $ZodStringFormat.init(inst, def);
  });
  const $ZodKSUID = core_core.xI("$ZodKSUID", (inst, def) => {
   def.pattern ?? (def.pattern = core_regexes.fO);
   $ZodStringFormat.init(inst, def);
  });
  const $ZodISODateTime = core_core.xI("$ZodISODateTime", (inst, def) => {
   def.pattern ?? (def.pattern = core_regexes.w$(def));
   $ZodStringFormat.init(inst, def);
  });
  const $ZodISODate = core_core.xI("$ZodISODate", (inst, def) => {
   def.pattern ?? (def.pattern = core_regexes.p6);
   $ZodStringFormat.init(inst, def);
  });
  const $ZodISOTime = core_core.xI("$ZodISOTime", (inst, def) => {
   def.pattern ?? (def.pattern = core_regexes.kB(def));
   $ZodStringFormat.init(inst, def);
  });
  const $ZodISODuration = core_core.xI("$ZodISODuration", (inst, def) => {
   def.pattern ?? (def.pattern = core_regexes.p0);
   $ZodStringFormat.init(inst, def);
  });
  const $ZodIPv4 = core_core.xI("$ZodIPv4", (inst, def) => {
   def.pattern ?? (def.pattern = core_regexes.uX);
   $ZodStringFormat.init(inst, def);
  });
  const ipv6Alphabet = /^[0-9a-fA-F:.]+$/;
  function isValidIPv6(value) {
   if (!ipv6Alphabet.test(value)) return false;
   return canParseURL(`http://[${value}]`);
  }
  const $ZodIPv6 = core_core.xI("$ZodIPv6", (inst, def) => {
   def.pattern ?? (def.pattern = core_regexes.ug);
   $ZodStringFormat.init(inst, def);
   inst._zod.check = payload => {
    if (!isValidIPv6(payload.value)) payload.issues.push({
     code: "invalid_format",
     format: "ipv6",
     input: payload.value,
     inst,
     continue: !def.abort
    });
   };
  });
  null && core.$constructor("$ZodMAC", (inst, def) => {
   def.pattern ?? (def.pattern = regexes.mac(def.delimiter));
   $ZodStringFormat.init(inst, def);
  });
  const $ZodCIDRv4 = core_core.xI("$ZodCIDRv4", (inst, def) => {
   def.pattern ?? (def.pattern = core_regexes.zr);
   $ZodStringFormat.init(inst, def);
  });
  function isValidCIDRv6(value) {
   const parts = value.split("/");
   if (parts.length !== 2) return false;
   const [address, prefix] = parts;
   if (!prefix) return false;
   const prefixNum = Number(prefix);
   if (`${prefixNum}` !== prefix) return false;
   if (prefixNum < 0 || prefixNum > 128) return false;
   return isValidIPv6(address);
  }
  const $ZodCIDRv6 = core_core.xI("$ZodCIDRv6", (inst, def) => {
   def.pattern ?? (def.pattern = core_regexes.l7);
   $ZodStringFormat.init(inst, def);
   inst._zod.check = payload => {
    if (!isValidCIDRv6(payload.value)) payload.issues.push({
     code: "invalid_format",
     format: "cidrv6",
     input: payload.value,
     inst,
     continue: !def.abort
    });
   };
  });
  function isValidBase64(data) {
   if (data === "") return true;
   if (/\s/.test(data)) return false;
   if (data.length % 4 !== 0) return false;
   try {
    atob(data);
    return true;
   } catch {
    return false;
   }
  }
  const base64Charset = /^[0-9a-zA-Z+/]*={0,2}$/;
  const $ZodBase64 = core_core.xI("$ZodBase64", (inst, def) => {
   def.pattern ?? (def.pattern = base64Charset);
   $ZodStringFormat.init(inst, def);
   inst._zod.check = payload => {
    if (isValidBase64(payload.value)) return;
    payload.issues.push({
     code: "invalid_format",
     format: "base64",
     input: payload.value,
     inst,
     continue: !def.abort
    });
   };
  });
  const base64urlCharset = /^[A-Za-z0-9_-]*$/;
  function isValidBase64URL(data) {
   if (!base64urlCharset.test(data)) return false;
   const base64 = data.replace(/[-_]/g, c => c === "-" ? "+" : "/");
   const padded = base64.padEnd(Math.ceil(base64.length / 4) * 4, "=");
   return isValidBase64(padded);
  }
  const $ZodBase64URL = core_core.xI("$ZodBase64URL", (inst, def) => {
   def.pattern ?? (def.pattern = base64urlCharset);
   $ZodStringFormat.init(inst, def);
   inst._zod.check = payload => {
    if (isValidBase64URL(payload.value)) return;
    payload.issues.push({
     code: "invalid_format",
     format: "base64url",
     input: payload.value,
     inst,
     continue: !def.abort
    });
   };
  });
  const $ZodE164 = core_core.xI("$ZodE164", (inst, def) => {
   def.pattern ?? (def.pattern = core_regexes.hQ);
   $ZodStringFormat.init(inst, def);
  });
  const CC_SANITIZE = /[- ]/g;
  function isLuhnAlgo(digits) {
   let length = digits.length;
   let bit = 1;
   let sum = 0;
   while (length) {
    const value = digits.charCodeAt(--length) - 48;
    bit ^= 1;
    sum += bit ? [ 0, 2, 4, 6, 8, 1, 3, 5, 7, 9 ][value] : value;
   }
   return sum % 10 === 0;
  }
  function isValidCreditCard(input) {
   if (!regexes.creditCard.test(input)) return false;
   return isLuhnAlgo(input.replace(CC_SANITIZE, ""));
  }
  null && core.$constructor("$ZodCreditCard", (inst, def) => {
   def.pattern ?? (def.pattern = regexes.creditCard);
   $ZodStringFormat.init(inst, def);
   inst._zod.check = payload => {
    if (isValidCreditCard(payload.value)) return;
    payload.issues.push({
     code: "invalid_format",
     format: "credit_card",
     input: payload.value,
     inst,
     continue: !def.abort
    });
   };
  });
  function isIso7064Mod97(iban) {
   let remainder = 0;
   const len = iban.length;
   for (let i = 4; i < len; i++) {
    const code = iban.charCodeAt(i);
    remainder = (code >= 65 ? remainder * 100 + (code - 55) : remainder * 10 + (code - 48)) % 97;
   }
   for (let i = 0; i < 4; i++) {
    const code = iban.charCodeAt(i);
    remainder = (code >= 65 ? remainder * 100 + (code - 55) : remainder * 10 + (code - 48)) % 97;
   }
   return remainder === 1;
  }
  function isValidIBAN(input) {
   if (!regexes.iban.test(input)) return false;
   return isIso7064Mod97(input);
  }
  null && core.$constructor("$ZodIBAN", (inst, def) => {
   def.pattern ?? (def.pattern = regexes.iban);
   $ZodStringFormat.init(inst, def);
   inst._zod.check = payload => {
    if (isValidIBAN(payload.value)) return;
    payload.issues.push({
     code: "invalid_format",
     format: "iban",
     input: payload.value,
     inst,
     continue: !def.abort
    });
   };
  });
  function isValidJWT(token, algorithm = null) {
   try {
    const tokensParts = token.split(".");
    if (tokensParts.length !== 3) return false;
    const [header] = tokensParts;
    if (!header) return false;
    const parsedHeader = JSON.parse(atob(header));
    if ("typ" in parsedHeader && parsedHeader?.typ !== "JWT") return false;
    if (!parsedHeader.alg) return false;
    if (algorithm && (!("alg" in parsedHeader) || parsedHeader.alg !== algorithm)) return false;
    return true;
   } catch {
    return false;
   }
  }
  const $ZodJWT = core_core.xI("$ZodJWT", (inst, def) => {
   $ZodStringFormat.init(inst, def);
   inst._zod.check = payload => {
    if (isValidJWT(payload.value, def.alg)) return;
    payload.issues.push({
     code: "invalid_format",
     format: "jwt",
     input: payload.value,
     inst,
     continue: !def.abort
    });
   };
  });
  null && core.$constructor("$ZodCustomStringFormat", (inst, def) => {
   $ZodStringFormat.init(inst, def);
   inst._zod.check = payload => {
    if (def.fn(payload.value)) return;
    payload.issues.push({
     code: "invalid_format",
     format: def.format,
     input: payload.value,
     inst,
     continue: !def.abort
    });
   };
  });
  const $ZodNumber = core_core.xI("$ZodNumber", (inst, def) => {
   $ZodType.init(inst, def);
   inst._zod.pattern = core_regexes.ai;
   inst._zod.parse = (payload, _ctx) => {
    if (def.coerce) try {
     payload.value = Number(payload.value);
    } catch (_) {}
    const input = payload.value;
    if (typeof input === "number" && !Number.isNaN(input) && Number.isFinite(input)) return payload;
    const received = typeof input === "number" ? Number.isNaN(input) ? "NaN" : !Number.isFinite(input) ? String(input) : void 0 : void 0;
    payload.issues.push({
     expected: "number",
     code: "invalid_type",
     input,
     inst,
     ...received ? {
      received
     } : {}
    });
    return payload;
   };
  });
  const $ZodNumberFormat = core_core.xI("$ZodNumberFormat", (inst, def) => {
   core_checks.KH.init(inst, def);
   $ZodNumber.init(inst, def);
  });
  const $ZodBoolean = core_core.xI("$ZodBoolean", (inst, def) => {
   $ZodType.init(inst, def);
   inst._zod.pattern = core_regexes.zM;
   inst._zod.parse = (payload, _ctx) => {
    if (def.coerce) try {
     payload.value = Boolean(payload.value);
    } catch (_) {}
    const input = payload.value;
    if (typeof input === "boolean") return payload;
    payload.issues.push({
     expected: "boolean",
     code: "invalid_type",
     input,
     inst
    });
    return payload;
   };
  });
  const $ZodBigInt = core_core.xI("$ZodBigInt", (inst, def) => {
   $ZodType.init(inst, def);
   inst._zod.pattern = core_regexes.o;
   inst._zod.parse = (payload, _ctx) => {
    if (def.coerce) try {
     payload.value = BigInt(payload.value);
    } catch (_) {}
    if (typeof payload.value === "bigint") return payload;
    payload.issues.push({
     expected: "bigint",
     code: "invalid_type",
     input: payload.value,
     inst
    });
    return payload;
   };
  });
  null && core.$constructor("$ZodBigIntFormat", (inst, def) => {
   checks.$ZodCheckBigIntFormat.init(inst, def);
   $ZodBigInt.init(inst, def);
  });
  null && core.$constructor("$ZodSymbol", (inst, def) => {
   $ZodType.init(inst, def);
   inst._zod.parse = (payload, _ctx) => {
    const input = payload.value;
    if (typeof input === "symbol") return payload;
    payload.issues.push({
     expected: "symbol",
     code: "invalid_type",
     input,
     inst
    });
    return payload;
   };
  });
  null && core.$constructor("$ZodUndefined", (inst, def) => {
   $ZodType.init(inst, def);
   inst._zod.pattern = regexes.undefined;
   inst._zod.values = new Set([ void 0 ]);
   inst._zod.parse = (payload, _ctx) => {
    const input = payload.value;
    if (typeof input === "undefined") return payload;
    payload.issues.push({
     expected: "undefined",
     code: "invalid_type",
     input,
     inst
    });
    return payload;
   };
  });
  null && core.$constructor("$ZodNull", (inst, def) => {
   $ZodType.init(inst, def);
   inst._zod.pattern = regexes.null;
   inst._zod.values = new Set([ null ]);
   inst._zod.parse = (payload, _ctx) => {
    const input = payload.value;
    if (input === null) return payload;
    payload.issues.push({
     expected: "null",
     code: "invalid_type",
     input,
     inst
    });
    return payload;
   };
  });
  null && core.$constructor("$ZodAny", (inst, def) => {
   $ZodType.init(inst, def);
   inst._zod.parse = payload => payload;
  });
  const $ZodUnknown = core_core.xI("$ZodUnknown", (inst, def) => {
   $ZodType.init(inst, def);
   inst._zod.parse = payload => payload;
  });
  const $ZodNever = core_core.xI("$ZodNever", (inst, def) => {
   $ZodType.init(inst, def);
   inst._zod.parse = (payload, _ctx) => {
    payload.issues.push({
     expected: "never",
     code: "invalid_type",
     input: payload.value,
     inst
    });
    return payload;
   };
  });
  null && core.$constructor("$ZodVoid", (inst, def) => {
   $ZodType.init(inst, def);
   inst._zod.parse = (payload, _ctx) => {
    const input = payload.value;
    if (typeof input === "undefined") return payload;
    payload.issues.push({
     expected: "void",
     code: "invalid_type",
     input,
     inst
    });
    return payload;
   };
  });
  const $ZodDate = core_core.xI("$ZodDate", (inst, def) => {
   $ZodType.init(inst, def);
   inst._zod.parse = (payload, _ctx) => {
    if (def.coerce) try {
     payload.value = new Date(payload.value);
    } catch (_err) {}
    const input = payload.value;
    const isDate = input instanceof Date;
    const isValidDate = isDate && !Number.isNaN(input.getTime());
    if (isValidDate) return payload;
    payload.issues.push({
     expected: "date",
     code: "invalid_type",
     input,
     ...isDate ? {
      received: "Invalid Date"
     } : {},
     inst
    });
    return payload;
   };
  });
  function capSize(inst, size) {
   const caps = core_util.hi(inst._zod.def.checks);
   if (!caps.length) return;
   const cap = Math.min(...caps.map(c => c[0]));
   const parse = inst._zod.parse;
   inst._zod.parse = (payload, ctx) => {
    const n = size(payload.value);
    if (n > cap && !ctx?.skipChecks && ctx?.direction !== "backward") for (const [max, ch] of core_util.hi(inst._zod.def.checks)) if (n > max && ch._zod.def.when(payload)) {
     const start = payload.issues.length;
     ch._zod.check(payload);
     payload.issues[start].continue = false;
     core_util.d3(payload.issues, start, inst);
     return payload;
    }
    return parse(payload, ctx);
   };
  }
  const arraySize = input => Array.isArray(input) ? input.length : -1;
  const mapSize = input => input instanceof Map ? input.size : -1;
  const setSize = input => input instanceof Set ? input.size : -1;
  function handleArrayResult(result, final, index) {
   if (result.issues.length) final.issues.push(...core_util.lQ(index, result.issues));
   final.value[index] = result.value;
  }
  const $ZodArray = core_core.xI("$ZodArray", (inst, def) => {
   $ZodType.init(inst, def);
   const memo = core_core.cr.memoizer;
   memo?.attach(inst);
   inst._zod.parse = (payload, ctx) => {
    const input = payload.value;
    if (!Array.isArray(input)) {
     payload.issues.push({
      expected: "array",
      code: "invalid_type",
      input,
      inst
     });
     return payload;
    }
    payload.value = memo ? memo.alloc(inst, payload, Array(input.length), ctx) : Array(input.length);
    const proms = [];
    const abortEarly = ctx?.abortEarly;
    for (let i = 0; i < input.length; i++) {
     const item = input[i];
     const result = def.element._zod.run({
      value: item,
      issues: []
     }, ctx);
     if (result instanceof Promise) proms.push(result.then(result => handleArrayResult(result, payload, i))); else {
      handleArrayResult(result, payload, i);
      if (abortEarly && result.issues.length !== 0 && core_util.QH(result)) break;
     }
    }
    if (proms.length) return Promise.all(proms).then(() => payload);
    return payload;
   };
   capSize(inst, arraySize);
  });
  function handlePropertyResult(result, final, key, input, optin, optout) {
   const isPresent = key in input;
   const isOptionalOut = optout === "optional";
   if (!isPresent && isOptionalOut && optin === "optional") return;
   if (result.issues.length) {
    if (optin !== void 0 && isOptionalOut && !isPresent) return;
    final.issues.push(...core_util.lQ(key, result.issues));
   }
   if (!isPresent && optin === void 0) {
    if (!result.issues.length) final.issues.push({
     code: "invalid_type",
     expected: "nonoptional",
     input: void 0,
     path: [ key ]
    });
    return;
   }
   if (result.value === void 0) {
    if (isPresent || optin === "defaulted" && !isOptionalOut) final.value[key] = void 0;
   } else final.value[key] = result.value;
  }
  const NO_SYMBOL_KEYS = [];
  function normalizeDef(def) {
   const keys = Object.keys(def.shape);
   const ownSymbols = Object.getOwnPropertySymbols(def.shape);
   const symbolKeys = ownSymbols.length ? ownSymbols : NO_SYMBOL_KEYS;
   const allKeys = symbolKeys.length ? [ ...keys, ...symbolKeys ] : keys;
   for (const k of allKeys) if (!def.shape?.[k]?._zod?.traits?.has("$ZodType")) throw new Error(`Invalid element at key "${String(k)}": expected a Zod schema`);
   const okeys = core_util.NM(def.shape);
   return {
    ...def,
    allKeys,
    symbolKeys,
    keySet: new Set(keys),
    numKeys: keys.length,
    optionalKeys: new Set(okeys)
   };
  }
  function handleCatchall(proms, input, payload, ctx, def, inst, abortEarly) {
   const unrecognized = [];
   const keySet = def.keySet;
   const _catchall = def.catchall._zod;
   const t = _catchall.def.type;
   const optin = _catchall.optin;
   const optout = _catchall.optout;
   let seen = 0;
   for (const key in input) {
    if (abortEarly && payload.issues.length !== seen) {
     if (core_util.QH(payload, seen)) break;
     seen = payload.issues.length;
    }
    if (keySet.has(key)) continue;
    if (key === "__proto__") {
     if (t === "never") unrecognized.push(key);
     continue;
    }
    if (t === "never") {
     unrecognized.push(key);
     continue;
    }
    const r = _catchall.run({
     value: input[key],
     issues: []
    }, ctx);
    if (r instanceof Promise) proms.push(r.then(r => handlePropertyResult(r, payload, key, input, optin, optout))); else handlePropertyResult(r, payload, key, input, optin, optout);
   }
   if (unrecognized.length) payload.issues.push({
    code: "unrecognized_keys",
    keys: unrecognized,
    input,
    inst,
    continue: true
   });
   if (!proms.length) return payload;
   return Promise.all(proms).then(() => payload);
  }
  const $ZodObject = core_core.xI("$ZodObject", (inst, def) => {
   $ZodType.init(inst, def);
   const desc = Object.getOwnPropertyDescriptor(def, "shape");
   const sh = desc?.get ? desc.get.raw : def.shape ?? {};
   if (sh) {
    const get = () => {
     const newSh = {
      ...sh
     };
     Object.defineProperty(def, "shape", {
      value: newSh
     });
     get.raw = newSh;
     return newSh;
    };
    get.raw = sh;
    Object.defineProperty(def, "shape", {
     get
    });
   }
   const _normalized = core_util.PO(() => normalizeDef(def));
   core_util.v5(inst, "propValues", zod => {
    const shape = zod.def.shape;
    const propValues = {};
    for (const key in shape) {
     const field = shape[key]._zod;
     if (field.values) {
      if (!Object.prototype.hasOwnProperty.call(propValues, key)) core_util.Vy(propValues, key, new Set);
      for (const v of field.values) propValues[key].add(v);
      if (field.optin !== void 0) propValues[key].add(void 0);
     }
    }
    return propValues;
   });
   const isObject = core_util.Gv;
   const catchall = def.catchall;
   let value;
   const memo = core_core.cr.memoizer;
   memo?.attach(inst);
   inst._zod.parse = (payload, ctx) => {
    value ?? (value = _normalized.value);
    const input = payload.value;
    if (!isObject(input)) {
     payload.issues.push({
      expected: "object",
      code: "invalid_type",
      input,
      inst
     });
     return payload;
    }
    payload.value = memo ? memo.alloc(inst, payload, {}, ctx) : {};
    const proms = [];
    const shape = value.shape;
    const abortEarly = ctx?.abortEarly;
    let seen = payload.issues.length;
    for (const key of value.allKeys) {
     if (abortEarly && payload.issues.length !== seen) {
      if (core_util.QH(payload, seen)) break;
      seen = payload.issues.length;
     }
     if (key === "__proto__") continue;
     const el = shape[key];
     const optin = el._zod.optin;
     const optout = el._zod.optout;
     const r = el._zod.run({
      value: input[key],
      issues: []
     }, ctx);
     if (r instanceof Promise) proms.push(r.then(r => handlePropertyResult(r, payload, key, input, optin, optout))); else handlePropertyResult(r, payload, key, input, optin, optout);
    }
    if (!catchall) return proms.length ? Promise.all(proms).then(() => payload) : payload;
    return handleCatchall(proms, input, payload, ctx, _normalized.value, inst, abortEarly === true);
   };
  });
  const $ZodObjectJIT = core_core.xI("$ZodObjectJIT", (inst, def) => {
   $ZodObject.init(inst, def);
   const superParse = inst._zod.parse;
   const _normalized = core_util.PO(() => normalizeDef(def));
   const memo = core_core.cr.memoizer;
   const generateFastpass = shape => {
    const normalized = _normalized.value;
    const syms = normalized.symbolKeys;
    const doc = new Doc([ "payload", "ctx" ], {
     shape,
     inst,
     memo,
     syms
    });
    const parseStr = k => `shape[${k}]._zod.run({ value: input[${k}], issues: [] }, ctx)`;
    const prefixStr = (id, k) => `\n          let ${id}_ab = false;\n          for (let i = 0; i < ${id}.issues.length; i++) {\n            const iss = ${id}.issues[i];\n            iss.path = iss.path ? [${k}, ...iss.path] : [${k}];\n            payload.issues.push(iss);\n            if (iss.continue !== true) ${id}_ab = true;\n          }\n          if (${id}_ab && ctx && ctx.abortEarly) {\n            payload.value = newResult;\n            return payload;\n          }`;
    doc.write(`const input = payload.value;`);
    const ids = Object.create(null);
    let counter = 0;
    for (const key of normalized.allKeys) ids[key] = `key_${counter++}`;
    doc.write(memo ? `const newResult = memo.alloc(inst, payload, {}, ctx);` : `const newResult = {};`);
    for (const key of normalized.allKeys) {
     if (key === "__proto__") continue;
     const id = ids[key];
     const k = typeof key === "symbol" ? `syms[${syms.indexOf(key)}]` : core_util.UQ(key);
     const isPresent = `${k} in input`;
     const schema = shape[key];
     const optin = schema?._zod?.optin;
     const isOptionalIn = optin !== void 0;
     const isOptionalOut = schema?._zod?.optout === "optional";
     doc.write(`const ${id} = ${parseStr(k)};`);
     if (isOptionalIn && isOptionalOut) {
      const assign = optin === "optional" ? `${id}_present` : `${id}.value !== undefined || ${id}_present`;
      doc.write(`\n        const ${id}_present = ${isPresent};\n        if (!${id}.issues.length || ${id}_present) {\n          if (${id}.issues.length) {${prefixStr(id, k)}\n          }\n\n          if (${assign}) {\n            newResult[${k}] = ${id}.value;\n          }\n        }\n\n      `);
     } else if (!isOptionalIn) doc.write(`\n        const ${id}_present = ${isPresent};\n        if (${id}.issues.length) {${prefixStr(id, k)}\n        }\n        if (!${id}_present && !${id}.issues.length) {\n          payload.issues.push({\n            code: "invalid_type",\n            expected: "nonoptional",\n            input: undefined,\n            path: [${k}]\n          });\n          if (ctx && ctx.abortEarly) {\n            payload.value = newResult;\n            return payload;\n          }\n        }\n\n        if (${id}_present) {\n          newResult[${k}] = ${id}.value;\n        }\n\n      `); else {
      doc.write(`\n        if (${id}.issues.length) {${prefixStr(id, k)}\n        }\n      `);
      if (optin === "defaulted") doc.write(`newResult[${k}] = ${id}.value;`); else doc.write(`\n        if (${id}.value !== undefined || ${isPresent}) {\n          newResult[${k}] = ${id}.value;\n        }\n      `);
     }
    }
    doc.write(`payload.value = newResult;`);
    doc.write(`return payload;`);
    return doc.compile();
   };
   let fastpass;
   const isObject = core_util.Gv;
   const jit = !core_core.cr.jitless;
   const allowsEval = core_util.hI;
   const fastEnabled = jit && allowsEval.value;
   const catchall = def.catchall;
   let value;
   inst._zod.parse = (payload, ctx) => {
    value ?? (value = _normalized.value);
    const input = payload.value;
    if (!isObject(input)) {
     payload.issues.push({
      expected: "object",
      code: "invalid_type",
      input,
      inst
     });
     return payload;
    }
    if (jit && fastEnabled && ctx?.async === false && ctx.jitless !== true) {
     if (!fastpass) fastpass = generateFastpass(def.shape);
     payload = fastpass(payload, ctx);
     if (!catchall) return payload;
     return handleCatchall([], input, payload, ctx, value, inst, ctx?.abortEarly === true);
    }
    return superParse(payload, ctx);
   };
  });
  function handleUnionResults(results, final, inst, ctx) {
   for (const result of results) if (result.issues.length === 0) {
    final.value = result.value;
    return final;
   }
   const nonaborted = results.filter(r => !core_util.QH(r));
   if (nonaborted.length === 1) {
    final.value = nonaborted[0].value;
    return nonaborted[0];
   }
   final.issues.push({
    code: "invalid_union",
    input: final.value,
    inst,
    errors: results.map(result => result.issues.map(iss => core_util.iR(iss, ctx, core_core.$W())))
   });
   return final;
  }
  const $ZodUnion = core_core.xI("$ZodUnion", (inst, def) => {
   $ZodType.init(inst, def);
   core_util.v5(inst, "optin", zod => zod.def.options.some(o => o._zod.optin === "defaulted") ? "defaulted" : zod.def.options.some(o => o._zod.optin !== void 0) ? "optional" : void 0);
   core_util.v5(inst, "optout", zod => zod.def.options.some(o => o._zod.optout === "optional") ? "optional" : void 0);
   core_util.v5(inst, "values", zod => {
    if (zod.def.options.every(o => o._zod.values)) return new Set(zod.def.options.flatMap(option => Array.from(option._zod.values)));
    return;
   });
   core_util.v5(inst, "pattern", zod => {
    if (zod.def.options.every(o => o._zod.pattern)) {
     const patterns = zod.def.options.map(o => o._zod.pattern);
     return new RegExp(`^(${patterns.map(p => core_util.p6(p.source)).join("|")})$`);
    }
    return;
   });
   const first = def.options.length === 1 ? def.options[0]._zod.run : null;
   inst._zod.parse = (payload, ctx) => {
    if (first) return first(payload, ctx);
    let async = false;
    const results = [];
    for (const option of def.options) {
     const result = option._zod.run({
      value: payload.value,
      issues: []
     }, ctx);
     if (result instanceof Promise) {
      results.push(result);
      async = true;
     } else {
      if (result.issues.length === 0) return result;
      results.push(result);
     }
    }
    if (!async) return handleUnionResults(results, payload, inst, ctx);
    return Promise.all(results).then(results => handleUnionResults(results, payload, inst, ctx));
   };
  });
  function handleExclusiveUnionResults(results, final, inst, ctx) {
   const matches = [];
   for (let i = 0; i < results.length; i++) if (results[i].issues.length === 0) matches.push(i);
   if (matches.length === 1) {
    final.value = results[matches[0]].value;
    return final;
   }
   if (matches.length === 0) final.issues.push({
    code: "invalid_union",
    input: final.value,
    inst,
    errors: results.map(result => result.issues.map(iss => util.finalizeIssue(iss, ctx, core.config())))
   }); else final.issues.push({
    code: "invalid_union",
    input: final.value,
    inst,
    errors: [],
    inclusive: false,
    matches
   });
   return final;
  }
  null && core.$constructor("$ZodXor", (inst, def) => {
   $ZodUnion.init(inst, def);
   def.inclusive = false;
   const first = def.options.length === 1 ? def.options[0]._zod.run : null;
   inst._zod.parse = (payload, ctx) => {
    if (first) return first(payload, ctx);
    let async = false;
    const results = [];
    for (const option of def.options) {
     const result = option._zod.run({
      value: payload.value,
      issues: []
     }, ctx);
     if (result instanceof Promise) {
      results.push(result);
      async = true;
     } else results.push(result);
    }
    if (!async) return handleExclusiveUnionResults(results, payload, inst, ctx);
    return Promise.all(results).then(results => handleExclusiveUnionResults(results, payload, inst, ctx));
   };
  });
  function discriminatorMap(def) {
   const map = new Map;
   for (const option of def.options) {
    const values = option._zod.propValues?.[def.discriminator];
    if (!values || values.size === 0) throw new Error(`Invalid discriminated union option at index "${def.options.indexOf(option)}"`);
    for (const value of values) if (map.has(value)) {
     if (value !== void 0) throw new Error(`Duplicate discriminator value "${String(value)}"`);
     map.set(value, null);
    } else map.set(value, option);
   }
   return map;
  }
  const $ZodDiscriminatedUnion = core_core.xI("$ZodDiscriminatedUnion", (inst, def) => {
   def.inclusive = false;
   $ZodUnion.init(inst, def);
   const _super = inst._zod.parse;
   core_util.v5(inst, "propValues", zod => {
    const propValues = {};
    let undefinedCount = 0;
    for (const option of zod.def.options) {
     const pv = option._zod.propValues;
     if (!pv || Object.keys(pv).length === 0) throw new Error(`Invalid discriminated union option at index "${zod.def.options.indexOf(option)}"`);
     if (pv[zod.def.discriminator]?.has(void 0)) undefinedCount++;
     for (const [k, v] of Object.entries(pv)) {
      if (!Object.prototype.hasOwnProperty.call(propValues, k)) core_util.Vy(propValues, k, new Set);
      for (const val of v) propValues[k].add(val);
     }
    }
    if (!zod.def.unionFallback && undefinedCount > 1) propValues[zod.def.discriminator]?.delete(void 0);
    return propValues;
   });
   def.options.forEach((option, i) => {
    const propShape = core_util.MO(option._zod.def);
    if (propShape && !Object.prototype.hasOwnProperty.call(propShape, def.discriminator)) throw new Error(`Invalid discriminated union option at index "${i}"`);
   });
   const disc = core_util.PO(() => discriminatorMap(def));
   inst._zod.parse = (payload, ctx) => {
    const input = payload.value;
    if (!core_util.Gv(input)) {
     payload.issues.push({
      code: "invalid_type",
      expected: "object",
      input,
      inst
     });
     return payload;
    }
    const value = input?.[def.discriminator];
    const opt = disc.value.get(value);
    if (opt && (value !== void 0 || ctx.direction !== "backward")) return opt._zod.run(payload, ctx);
    if (def.unionFallback || ctx.direction === "backward") return _super(payload, ctx);
    payload.issues.push({
     code: "invalid_union",
     errors: [],
     note: "No matching discriminator",
     discriminator: def.discriminator,
     options: Array.from(disc.value.keys()).filter(value => disc.value.get(value) !== null),
     input,
     path: [ def.discriminator ],
     inst
    });
    return payload;
   };
  });
  const $ZodIntersection = core_core.xI("$ZodIntersection", (inst, def) => {
   $ZodType.init(inst, def);
   inst._zod.parse = (payload, ctx) => {
    const input = payload.value;
    const left = def.left._zod.run({
     value: input,
     issues: []
    }, ctx);
    const right = def.right._zod.run({
     value: input,
     issues: []
    }, ctx);
    const async = left instanceof Promise || right instanceof Promise;
    if (async) return Promise.all([ left, right ]).then(([left, right]) => handleIntersectionResults(payload, left, right));
    return handleIntersectionResults(payload, left, right);
   };
  });
  function mergeValues(a, b) {
   if (a === b) return {
    valid: true,
    data: a
   };
   if (a instanceof Date && b instanceof Date && +a === +b) return {
    valid: true,
    data: a
   };
   if (core_util.Qd(a) && core_util.Qd(b)) {
    const bKeys = Object.keys(b);
    const sharedKeys = Object.keys(a).filter(key => bKeys.indexOf(key) !== -1);
    const newObj = {
     ...a,
     ...b
    };
    if (Object.prototype.hasOwnProperty.call(newObj, "__proto__")) delete newObj.__proto__;
    for (const key of sharedKeys) {
     if (key === "__proto__") continue;
     const sharedValue = mergeValues(a[key], b[key]);
     if (!sharedValue.valid) return {
      valid: false,
      mergeErrorPath: [ key, ...sharedValue.mergeErrorPath ]
     };
     newObj[key] = sharedValue.data;
    }
    return {
     valid: true,
     data: newObj
    };
   }
   if (Array.isArray(a) && Array.isArray(b)) {
    if (a.length !== b.length) return {
     valid: false,
     mergeErrorPath: []
    };
    const newArray = [];
    for (let index = 0; index < a.length; index++) {
     const itemA = a[index];
     const itemB = b[index];
     const sharedValue = mergeValues(itemA, itemB);
     if (!sharedValue.valid) return {
      valid: false,
      mergeErrorPath: [ index, ...sharedValue.mergeErrorPath ]
     };
     newArray.push(sharedValue.data);
    }
    return {
     valid: true,
     data: newArray
    };
   }
   return {
    valid: false,
    mergeErrorPath: []
   };
  }
  function handleIntersectionResults(result, left, right) {
   const unrecKeys = new Map;
   let unrecIssue;
   const keyIssues = new Map;
   const collect = (iss, side) => {
    let keys;
    if (iss.code === "unrecognized_keys" && !iss.path?.length) {
     unrecIssue ?? (unrecIssue = iss);
     keys = iss.keys;
    } else if (iss.code === "invalid_key" && iss.origin === "record" && iss.path?.length === 1) {
     const k = String(iss.path[0]);
     if (!keyIssues.has(k)) keyIssues.set(k, iss);
     keys = [ k ];
    } else return false;
    for (const k of keys) {
     if (!unrecKeys.has(k)) unrecKeys.set(k, {});
     unrecKeys.get(k)[side] = true;
    }
    return true;
   };
   for (const iss of left.issues) if (!collect(iss, "l")) result.issues.push(iss);
   for (const iss of right.issues) if (!collect(iss, "r")) result.issues.push(iss);
   const bothKeys = [ ...unrecKeys ].filter(([, f]) => f.l && f.r).map(([k]) => k);
   if (bothKeys.length) {
    const aggregated = unrecIssue ? bothKeys.filter(k => unrecIssue.keys.includes(k)) : [];
    if (aggregated.length) result.issues.push({
     ...unrecIssue,
     keys: aggregated
    });
    for (const k of bothKeys) if (!aggregated.includes(k) && keyIssues.has(k)) result.issues.push(keyIssues.get(k));
   }
   const merged = mergeValues(left.value, right.value);
   if (!merged.valid) {
    if (core_util.QH(result)) return result;
    throw new Error(`Unmergable intersection. Error path: ` + `${JSON.stringify(merged.mergeErrorPath)}`);
   }
   result.value = merged.data;
   return result;
  }
  const $ZodTuple = core_core.xI("$ZodTuple", (inst, def) => {
   $ZodType.init(inst, def);
   const items = def.items;
   const memo = core_core.cr.memoizer;
   memo?.attach(inst);
   inst._zod.parse = (payload, ctx) => {
    const input = payload.value;
    if (!Array.isArray(input)) {
     payload.issues.push({
      input,
      inst,
      expected: "tuple",
      code: "invalid_type"
     });
     return payload;
    }
    payload.value = memo ? memo.alloc(inst, payload, [], ctx) : [];
    const proms = [];
    const optinStart = getTupleOptStart(items, "optin");
    const optoutStart = getTupleOptStart(items, "optout");
    if (!def.rest) {
     if (input.length < optinStart) {
      payload.issues.push({
       code: "too_small",
       minimum: optinStart,
       inclusive: true,
       input,
       inst,
       origin: "array"
      });
      return payload;
     }
     if (input.length > items.length) payload.issues.push({
      code: "too_big",
      maximum: items.length,
      inclusive: true,
      input,
      inst,
      origin: "array"
     });
    }
    const itemResults = new Array(items.length);
    const abortEarly = def.rest ? ctx?.abortEarly : void 0;
    let itemAborted = false;
    for (let i = 0; i < items.length; i++) {
     const r = items[i]._zod.run({
      value: input[i],
      issues: []
     }, ctx);
     if (r instanceof Promise) proms.push(r.then(rr => {
      itemResults[i] = rr;
     })); else {
      itemResults[i] = r;
      if (abortEarly && !itemAborted && r.issues.length) itemAborted = core_util.QH(r);
     }
    }
    if (def.rest && !itemAborted) {
     let i = items.length - 1;
     const rest = input.slice(items.length);
     let seen = payload.issues.length;
     for (const el of rest) {
      if (abortEarly && payload.issues.length !== seen) {
       if (core_util.QH(payload, seen)) break;
       seen = payload.issues.length;
      }
      i++;
      const result = def.rest._zod.run({
       value: el,
       issues: []
      }, ctx);
      if (result instanceof Promise) proms.push(result.then(r => handleTupleResult(r, payload, i))); else handleTupleResult(result, payload, i);
     }
    }
    if (proms.length) return Promise.all(proms).then(() => handleTupleResults(itemResults, payload, items, input, optoutStart));
    return handleTupleResults(itemResults, payload, items, input, optoutStart);
   };
  });
  function getTupleOptStart(items, key) {
   for (let i = items.length - 1; i >= 0; i--) {
    const omittable = key === "optin" ? items[i]._zod.optin !== void 0 : items[i]._zod.optout === "optional";
    if (!omittable) return i + 1;
   }
   return 0;
  }
  function handleTupleResult(result, final, index) {
   if (result.issues.length) final.issues.push(...core_util.lQ(index, result.issues));
   final.value[index] = result.value;
  }
  function handleTupleResults(itemResults, final, items, input, optoutStart) {
   for (let i = 0; i < items.length; i++) {
    const r = itemResults[i];
    const isPresent = i < input.length;
    if (!isPresent && i >= optoutStart && items[i]._zod.optin === "optional") {
     final.value.length = i;
     break;
    }
    if (r.issues.length) {
     if (!isPresent && i >= optoutStart) {
      final.value.length = i;
      break;
     }
     final.issues.push(...core_util.lQ(i, r.issues));
    }
    final.value[i] = r.value;
   }
   for (let i = final.value.length - 1; i >= input.length; i--) if (items[i]._zod.optout === "optional" && final.value[i] === void 0) final.value.length = i; else break;
   return final;
  }
  const $ZodRecord = core_core.xI("$ZodRecord", (inst, def) => {
   $ZodType.init(inst, def);
   const memo = core_core.cr.memoizer;
   memo?.attach(inst);
   inst._zod.parse = (payload, ctx) => {
    const input = payload.value;
    if (!core_util.Qd(input)) {
     payload.issues.push({
      expected: "record",
      code: "invalid_type",
      input,
      inst
     });
     return payload;
    }
    const proms = [];
    const values = def.keyType._zod.values;
    if (values && !def.partial) {
     payload.value = memo ? memo.alloc(inst, payload, {}, ctx) : {};
     const recordKeys = new Set;
     for (const key of values) if (typeof key === "string" || typeof key === "number" || typeof key === "symbol") {
      recordKeys.add(typeof key === "number" ? key.toString() : key);
      if (key === "__proto__") continue;
      const keyResult = def.keyType._zod.run({
       value: key,
       issues: []
      }, ctx);
      if (keyResult instanceof Promise) throw new Error("Async schemas not supported in object keys currently");
      if (keyResult.issues.length) {
       payload.issues.push({
        code: "invalid_key",
        origin: "record",
        issues: keyResult.issues.map(iss => core_util.iR(iss, ctx, core_core.$W())),
        input: key,
        path: [ key ],
        inst
       });
       continue;
      }
      const outKey = keyResult.value;
      if (outKey === "__proto__") continue;
      const result = def.valueType._zod.run({
       value: input[key],
       issues: []
      }, ctx);
      if (result instanceof Promise) proms.push(result.then(result => {
       if (result.issues.length) payload.issues.push(...core_util.lQ(key, result.issues));
       payload.value[outKey] = result.value;
      })); else {
       if (result.issues.length) payload.issues.push(...core_util.lQ(key, result.issues));
       payload.value[outKey] = result.value;
      }
     }
     let unrecognized;
     for (const key in input) if (!recordKeys.has(key)) if (def.mode === "loose") {
      if (key === "__proto__") continue;
      payload.value[key] = input[key];
     } else {
      unrecognized = unrecognized ?? [];
      unrecognized.push(key);
     }
     if (unrecognized && unrecognized.length > 0) payload.issues.push({
      code: "unrecognized_keys",
      input,
      inst,
      keys: unrecognized,
      continue: true
     });
    } else {
     payload.value = memo ? memo.alloc(inst, payload, {}, ctx) : {};
     let unrecognized;
     for (const key of Reflect.ownKeys(input)) {
      if (key === "__proto__") continue;
      if (!Object.prototype.propertyIsEnumerable.call(input, key)) continue;
      let keyResult = def.keyType._zod.run({
       value: key,
       issues: []
      }, ctx);
      if (keyResult instanceof Promise) throw new Error("Async schemas not supported in object keys currently");
      const checkNumericKey = typeof key === "string" && core_regexes.ai.test(key) && keyResult.issues.length;
      if (checkNumericKey) {
       const retryResult = def.keyType._zod.run({
        value: Number(key),
        issues: []
       }, ctx);
       if (retryResult instanceof Promise) throw new Error("Async schemas not supported in object keys currently");
       if (retryResult.issues.length === 0) keyResult = retryResult;
      }
      if (keyResult.issues.length) {
       if (def.mode === "loose") payload.value[key] = input[key]; else if (values) {
        unrecognized = unrecognized ?? [];
        unrecognized.push(key);
       } else payload.issues.push({
        code: "invalid_key",
        origin: "record",
        issues: keyResult.issues.map(iss => core_util.iR(iss, ctx, core_core.$W())),
        input: key,
        path: [ key ],
        inst
       });
       continue;
      }
      const outKey = keyResult.value;
      if (outKey === "__proto__") continue;
      const result = def.valueType._zod.run({
       value: input[key],
       issues: []
      }, ctx);
      if (result instanceof Promise) proms.push(result.then(result => {
       if (result.issues.length) payload.issues.push(...core_util.lQ(key, result.issues));
       payload.value[outKey] = result.value;
      })); else {
       if (result.issues.length) payload.issues.push(...core_util.lQ(key, result.issues));
       payload.value[outKey] = result.value;
      }
     }
     if (unrecognized && unrecognized.length > 0) payload.issues.push({
      code: "unrecognized_keys",
      input,
      inst,
      keys: unrecognized,
      continue: true
     });
    }
    if (proms.length) return Promise.all(proms).then(() => payload);
    return payload;
   };
  });
  null && core.$constructor("$ZodMap", (inst, def) => {
   $ZodType.init(inst, def);
   const memo = core.globalConfig.memoizer;
   memo?.attach(inst);
   inst._zod.parse = (payload, ctx) => {
    const input = payload.value;
    if (!(input instanceof Map)) {
     payload.issues.push({
      expected: "map",
      code: "invalid_type",
      input,
      inst
     });
     return payload;
    }
    const proms = [];
    payload.value = memo ? memo.alloc(inst, payload, new Map, ctx) : new Map;
    const abortEarly = ctx?.abortEarly;
    let seen = payload.issues.length;
    for (const [key, value] of input) {
     if (abortEarly && payload.issues.length !== seen) {
      if (util.aborted(payload, seen)) break;
      seen = payload.issues.length;
     }
     const keyResult = def.keyType._zod.run({
      value: key,
      issues: []
     }, ctx);
     const valueResult = def.valueType._zod.run({
      value,
      issues: []
     }, ctx);
     if (keyResult instanceof Promise || valueResult instanceof Promise) proms.push(Promise.all([ keyResult, valueResult ]).then(([keyResult, valueResult]) => {
      handleMapResult(keyResult, valueResult, payload, key, input, inst, ctx);
     })); else handleMapResult(keyResult, valueResult, payload, key, input, inst, ctx);
    }
    if (proms.length) return Promise.all(proms).then(() => payload);
    return payload;
   };
   capSize(inst, mapSize);
  });
  function handleMapResult(keyResult, valueResult, final, key, input, inst, ctx) {
   if (keyResult.issues.length) if (util.propertyKeyTypes.has(typeof key)) final.issues.push(...util.prefixIssues(key, keyResult.issues)); else final.issues.push({
    code: "invalid_key",
    origin: "map",
    input,
    inst,
    issues: keyResult.issues.map(iss => util.finalizeIssue(iss, ctx, core.config()))
   });
   if (valueResult.issues.length) if (util.propertyKeyTypes.has(typeof key)) final.issues.push(...util.prefixIssues(key, valueResult.issues)); else final.issues.push({
    origin: "map",
    code: "invalid_element",
    input,
    inst,
    key,
    issues: valueResult.issues.map(iss => util.finalizeIssue(iss, ctx, core.config()))
   });
   final.value.set(keyResult.value, valueResult.value);
  }
  null && core.$constructor("$ZodSet", (inst, def) => {
   $ZodType.init(inst, def);
   const memo = core.globalConfig.memoizer;
   memo?.attach(inst);
   inst._zod.parse = (payload, ctx) => {
    const input = payload.value;
    if (!(input instanceof Set)) {
     payload.issues.push({
      input,
      inst,
      expected: "set",
      code: "invalid_type"
     });
     return payload;
    }
    const proms = [];
    payload.value = memo ? memo.alloc(inst, payload, new Set, ctx) : new Set;
    const abortEarly = ctx?.abortEarly;
    let seen = payload.issues.length;
    for (const item of input) {
     if (abortEarly && payload.issues.length !== seen) {
      if (util.aborted(payload, seen)) break;
      seen = payload.issues.length;
     }
     const result = def.valueType._zod.run({
      value: item,
      issues: []
     }, ctx);
     if (result instanceof Promise) proms.push(result.then(result => handleSetResult(result, payload))); else handleSetResult(result, payload);
    }
    if (proms.length) return Promise.all(proms).then(() => payload);
    return payload;
   };
   capSize(inst, setSize);
  });
  function handleSetResult(result, final) {
   if (result.issues.length) final.issues.push(...result.issues);
   final.value.add(result.value);
  }
  const $ZodEnum = core_core.xI("$ZodEnum", (inst, def) => {
   $ZodType.init(inst, def);
   const values = core_util.w5(def.entries);
   const valuesSet = new Set(values);
   inst._zod.values = valuesSet;
   core_util.v5(inst, "pattern", zod => {
    const patternValues = core_util.w5(zod.def.entries).filter(k => core_util.qQ.has(typeof k));
    return new RegExp(patternValues.length ? `^(${patternValues.map(o => core_util.sD(o.toString())).join("|")})$` : "^[^\\s\\S]$");
   });
   inst._zod.parse = (payload, _ctx) => {
    const input = payload.value;
    if (valuesSet.has(input)) return payload;
    payload.issues.push({
     code: "invalid_value",
     values,
     input,
     inst
    });
    return payload;
   };
  });
  const $ZodLiteral = core_core.xI("$ZodLiteral", (inst, def) => {
   $ZodType.init(inst, def);
   const values = new Set(def.values);
   inst._zod.values = values;
   core_util.v5(inst, "pattern", zod => {
    const vals = zod.def.values;
    return new RegExp(vals.length ? `^(${vals.map(o => typeof o === "string" ? core_util.sD(o) : o ? core_util.sD(o.toString()) : String(o)).join("|")})$` : "^[^\\s\\S]$");
   });
   inst._zod.parse = (payload, _ctx) => {
    const input = payload.value;
    if (values.has(input)) return payload;
    payload.issues.push({
     code: "invalid_value",
     values: def.values,
     input,
     inst
    });
    return payload;
   };
  });
  null && core.$constructor("$ZodFile", (inst, def) => {
   $ZodType.init(inst, def);
   inst._zod.parse = (payload, _ctx) => {
    const input = payload.value;
    if (input instanceof File) return payload;
    payload.issues.push({
     expected: "file",
     code: "invalid_type",
     input,
     inst
    });
    return payload;
   };
  });
  const $ZodTransform = core_core.xI("$ZodTransform", (inst, def) => {
   $ZodType.init(inst, def);
   inst._zod.optin = "optional";
   core_core.cr.memoizer?.guard(inst);
   inst._zod.parse = (payload, ctx) => {
    if (ctx.direction === "backward") throw new core_core.cV(inst.constructor.name);
    const _out = def.transform(payload.value, payload);
    if (ctx.async) {
     const output = _out instanceof Promise ? _out : Promise.resolve(_out);
     return output.then(output => {
      payload.value = output;
      return payload;
     });
    }
    if (_out instanceof Promise) throw new core_core.GT;
    payload.value = _out;
    return payload;
   };
  });
  function handleOptionalResult(payload, result) {
   payload.value = result.issues.length ? void 0 : result.value;
   return payload;
  }
  const $ZodOptional = core_core.xI("$ZodOptional", (inst, def) => {
   $ZodType.init(inst, def);
   core_util.v5(inst, "optin", zod => zod.def.innerType._zod.optin === "defaulted" ? "defaulted" : "optional");
   inst._zod.optout = "optional";
   core_util.v5(inst, "values", zod => {
    const values = zod.def.innerType._zod.values;
    return values ? new Set([ ...values, void 0 ]) : void 0;
   });
   core_util.v5(inst, "pattern", zod => {
    const pattern = zod.def.innerType._zod.pattern;
    return pattern ? new RegExp(`^(${core_util.p6(pattern.source)})?$`) : void 0;
   });
   inst._zod.parse = (payload, ctx) => {
    if (payload.value === void 0) {
     if (def.innerType._zod.optin !== "defaulted") return payload;
     const result = def.innerType._zod.run({
      value: payload.value,
      issues: []
     }, ctx);
     if (result instanceof Promise) return result.then(result => handleOptionalResult(payload, result));
     return handleOptionalResult(payload, result);
    }
    return def.innerType._zod.run(payload, ctx);
   };
  });
  const $ZodExactOptional = core_core.xI("$ZodExactOptional", (inst, def) => {
   $ZodOptional.init(inst, def);
   core_util.v5(inst, "values", zod => zod.def.innerType._zod.values);
   core_util.v5(inst, "pattern", zod => zod.def.innerType._zod.pattern);
   inst._zod.parse = (payload, ctx) => def.innerType._zod.run(payload, ctx);
  });
  const $ZodNullable = core_core.xI("$ZodNullable", (inst, def) => {
   $ZodType.init(inst, def);
   core_util.v5(inst, "optin", zod => zod.def.innerType._zod.optin);
   core_util.v5(inst, "optout", zod => zod.def.innerType._zod.optout);
   core_util.v5(inst, "pattern", zod => {
    const pattern = zod.def.innerType._zod.pattern;
    return pattern ? new RegExp(`^(${core_util.p6(pattern.source)}|null)$`) : void 0;
   });
   core_util.v5(inst, "values", zod => zod.def.innerType._zod.values ? new Set([ ...zod.def.innerType._zod.values, null ]) : void 0);
   inst._zod.parse = (payload, ctx) => {
    if (payload.value === null) return payload;
    return def.innerType._zod.run(payload, ctx);
   };
  });
  const $ZodDefault = core_core.xI("$ZodDefault", (inst, def) => {
   $ZodType.init(inst, def);
   inst._zod.optin = "defaulted";
   core_util.v5(inst, "values", zod => zod.def.innerType._zod.values);
   inst._zod.parse = (payload, ctx) => {
    if (ctx.direction === "backward") return def.innerType._zod.run(payload, ctx);
    if (payload.value === void 0) {
     payload.value = def.defaultValue;
     return payload;
    }
    const result = def.innerType._zod.run(payload, ctx);
    if (result instanceof Promise) return result.then(result => handleDefaultResult(result, def));
    return handleDefaultResult(result, def);
   };
  });
  function handleDefaultResult(payload, def) {
   if (payload.value === void 0) payload.value = def.defaultValue;
   return payload;
  }
  const $ZodPrefault = core_core.xI("$ZodPrefault", (inst, def) => {
   $ZodType.init(inst, def);
   inst._zod.optin = "defaulted";
   core_util.v5(inst, "values", zod => zod.def.innerType._zod.values);
   inst._zod.parse = (payload, ctx) => {
    if (ctx.direction === "backward") return def.innerType._zod.run(payload, ctx);
    if (payload.value === void 0) payload.value = def.defaultValue;
    return def.innerType._zod.run(payload, ctx);
   };
  });
  const $ZodNonOptional = core_core.xI("$ZodNonOptional", (inst, def) => {
   $ZodType.init(inst, def);
   core_util.v5(inst, "values", zod => {
    const v = zod.def.innerType._zod.values;
    return v ? new Set([ ...v ].filter(x => x !== void 0)) : void 0;
   });
   inst._zod.parse = (payload, ctx) => {
    const result = def.innerType._zod.run(payload, ctx);
    if (result instanceof Promise) return result.then(result => handleNonOptionalResult(result, inst));
    return handleNonOptionalResult(result, inst);
   };
  });
  function handleNonOptionalResult(payload, inst) {
   if (!payload.issues.length && payload.value === void 0) payload.issues.push({
    code: "invalid_type",
    expected: "nonoptional",
    input: payload.value,
    inst
   });
   return payload;
  }
  null && core.$constructor("$ZodSuccess", (inst, def) => {
   $ZodType.init(inst, def);
   inst._zod.parse = (payload, ctx) => {
    if (ctx.direction === "backward") throw new core.$ZodEncodeError("ZodSuccess");
    const result = def.innerType._zod.run(payload, ctx);
    if (result instanceof Promise) return result.then(result => {
     payload.value = result.issues.length === 0;
     return payload;
    });
    payload.value = result.issues.length === 0;
    return payload;
   };
  });
  function handleCatchResult(payload, result, def, ctx) {
   if (!result.issues.length) {
    payload.value = result.value;
    if (result.memo) payload.memo = true;
    return payload;
   }
   payload.value = def.catchValue({
    ...result,
    value: payload.value,
    error: {
     issues: result.issues.map(iss => core_util.iR(iss, ctx, core_core.$W()))
    },
    input: payload.value
   });
   return payload;
  }
  const $ZodCatch = core_core.xI("$ZodCatch", (inst, def) => {
   $ZodType.init(inst, def);
   core_util.v5(inst, "optin", zod => zod.def.innerType._zod.optin === "defaulted" ? "defaulted" : "optional");
   core_util.v5(inst, "optout", zod => zod.def.innerType._zod.optout);
   core_util.v5(inst, "values", zod => zod.def.innerType._zod.values);
   inst._zod.parse = (payload, ctx) => {
    if (ctx.direction === "backward") return def.innerType._zod.run(payload, ctx);
    const result = def.innerType._zod.run({
     value: payload.value,
     issues: []
    }, ctx);
    if (result instanceof Promise) return result.then(result => handleCatchResult(payload, result, def, ctx));
    return handleCatchResult(payload, result, def, ctx);
   };
  });
  null && core.$constructor("$ZodNaN", (inst, def) => {
   $ZodType.init(inst, def);
   inst._zod.parse = (payload, _ctx) => {
    if (typeof payload.value !== "number" || !Number.isNaN(payload.value)) {
     payload.issues.push({
      input: payload.value,
      inst,
      expected: "nan",
      code: "invalid_type"
     });
     return payload;
    }
    return payload;
   };
  });
  const $ZodPipe = core_core.xI("$ZodPipe", (inst, def) => {
   $ZodType.init(inst, def);
   core_util.v5(inst, "values", zod => zod.def.in._zod.values);
   core_util.v5(inst, "optin", zod => zod.def.in._zod.optin);
   core_util.v5(inst, "optout", zod => zod.def.out._zod.optout);
   core_util.v5(inst, "propValues", zod => zod.def.in._zod.propValues);
   inst._zod.parse = (payload, ctx) => {
    if (ctx.direction === "backward") {
     const right = def.out._zod.run(payload, ctx);
     if (right instanceof Promise) return right.then(right => handlePipeResult(right, def.in, ctx));
     return handlePipeResult(right, def.in, ctx);
    }
    const left = def.in._zod.run(payload, ctx);
    if (left instanceof Promise) return left.then(left => handlePipeResult(left, def.out, ctx));
    return handlePipeResult(left, def.out, ctx);
   };
  });
  function handlePipeResult(left, next, ctx) {
   if (left.issues.some(iss => iss.code !== "unrecognized_keys")) {
    left.aborted = true;
    return left;
   }
   return next._zod.run({
    value: left.value,
    issues: left.issues
   }, ctx);
  }
  null && core.$constructor("$ZodCodec", (inst, def) => {
   $ZodType.init(inst, def);
   util.defineLazyInternal(inst, "values", zod => zod.def.in._zod.values);
   util.defineLazyInternal(inst, "optin", zod => zod.def.in._zod.optin);
   util.defineLazyInternal(inst, "optout", zod => zod.def.out._zod.optout);
   util.defineLazyInternal(inst, "propValues", zod => zod.def.in._zod.propValues);
   inst._zod.parse = (payload, ctx) => {
    const direction = ctx.direction || "forward";
    if (direction === "forward") {
     const left = def.in._zod.run(payload, ctx);
     if (left instanceof Promise) return left.then(left => handleCodecAResult(left, def, ctx));
     return handleCodecAResult(left, def, ctx);
    } else {
     const right = def.out._zod.run(payload, ctx);
     if (right instanceof Promise) return right.then(right => handleCodecAResult(right, def, ctx));
     return handleCodecAResult(right, def, ctx);
    }
   };
  });
  function handleCodecAResult(result, def, ctx) {
   if (result.issues.length) {
    result.aborted = true;
    return result;
   }
   const direction = ctx.direction || "forward";
   if (direction === "forward") {
    const transformed = def.transform(result.value, result);
    if (transformed instanceof Promise) return transformed.then(value => handleCodecTxResult(result, value, def.out, ctx));
    return handleCodecTxResult(result, transformed, def.out, ctx);
   } else {
    const transformed = def.reverseTransform(result.value, result);
    if (transformed instanceof Promise) return transformed.then(value => handleCodecTxResult(result, value, def.in, ctx));
    return handleCodecTxResult(result, transformed, def.in, ctx);
   }
  }
  function handleCodecTxResult(left, value, nextSchema, ctx) {
   if (left.issues.length) {
    left.aborted = true;
    return left;
   }
   return nextSchema._zod.run({
    value,
    issues: left.issues
   }, ctx);
  }
  null && core.$constructor("$ZodPreprocess", (inst, def) => {
   $ZodPipe.init(inst, def);
  });
  const $ZodReadonly = core_core.xI("$ZodReadonly", (inst, def) => {
   $ZodType.init(inst, def);
   core_util.v5(inst, "propValues", zod => zod.def.innerType._zod.propValues);
   core_util.v5(inst, "values", zod => zod.def.innerType._zod.values);
   core_util.v5(inst, "optin", zod => zod.def.innerType?._zod?.optin);
   core_util.v5(inst, "optout", zod => zod.def.innerType?._zod?.optout);
   inst._zod.parse = (payload, ctx) => {
    if (ctx.direction === "backward") return def.innerType._zod.run(payload, ctx);
    const result = def.innerType._zod.run(payload, ctx);
    if (result instanceof Promise) return result.then(handleReadonlyResult);
    return handleReadonlyResult(result);
   };
  });
  function handleReadonlyResult(payload) {
   if (!payload.memo) payload.value = Object.freeze(payload.value);
   return payload;
  }
  function leafPattern(schema) {
   const def = schema._zod.def;
   let pattern = def.pattern;
   let isInt = !!def.format?.includes("int");
   let minimum;
   let maximum;
   for (const ch of def.checks ?? []) {
    const d = ch._zod.def;
    if (d.pattern) pattern = d.pattern;
    isInt || (isInt = !!d.format?.includes("int"));
    const lo = d.minimum ?? d.length;
    const hi = d.maximum ?? d.length;
    if (lo !== void 0 && (minimum === void 0 || lo > minimum)) minimum = lo;
    if (hi !== void 0 && (maximum === void 0 || hi < maximum)) maximum = hi;
   }
   if (pattern) return pattern.source;
   if (minimum !== void 0 && maximum !== void 0 && minimum > maximum) return "(?!)";
   if (minimum !== void 0 || maximum !== void 0) return regexes.string({
    minimum,
    maximum
   }).source;
   const own = schema._zod.pattern;
   return (isInt && own === regexes.number ? regexes.integer : own)?.source;
  }
  function partPattern(schema) {
   const def = schema._zod.def;
   const own = schema._zod.pattern?.source;
   const inner = def.innerType ?? schema._zod.innerType;
   if (inner) {
    const before = inner._zod.pattern?.source;
    const after = partPattern(inner);
    if (own && before && after && after !== before) return own.replace(util.cleanRegex(before), () => util.cleanRegex(after));
    return own;
   }
   if (def.options) {
    const sources = def.options.map(partPattern);
    if (sources.every(Boolean)) return `^(${sources.map(s => util.cleanRegex(s)).join("|")})$`;
   }
   return leafPattern(schema);
  }
  null && core.$constructor("$ZodTemplateLiteral", (inst, def) => {
   $ZodType.init(inst, def);
   const regexParts = [];
   for (const part of def.parts) if (typeof part === "object" && part !== null) {
    const source = partPattern(part);
    if (!source) throw new Error(`Invalid template literal part, no pattern found: ${[ ...part._zod.traits ].shift()}`);
    regexParts.push(util.cleanRegex(source));
   } else if (part === null || util.primitiveTypes.has(typeof part)) regexParts.push(util.escapeRegex(`${part}`)); else throw new Error(`Invalid template literal part: ${part}`);
   inst._zod.pattern = new RegExp(`^${regexParts.join("")}$`);
   inst._zod.parse = (payload, _ctx) => {
    if (typeof payload.value !== "string") {
     payload.issues.push({
      input: payload.value,
      inst,
      expected: "string",
      code: "invalid_type"
     });
     return payload;
    }
    inst._zod.pattern.lastIndex = 0;
    if (!inst._zod.pattern.test(payload.value)) {
     payload.issues.push({
      input: payload.value,
      inst,
      code: "invalid_format",
      format: def.format ?? "template_literal",
      pattern: inst._zod.pattern.source
     });
     return payload;
    }
    return payload;
   };
  });
  null && core.$constructor("$ZodFunction", (inst, def) => {
   $ZodType.init(inst, def);
   Object.defineProperty(inst, "_def", {
    value: def
   });
   inst._zod.def = def;
   inst.implement = func => {
    if (typeof func !== "function") throw new Error("implement() must be called with a function");
    return Object.defineProperty(function(...args) {
     const parsedArgs = inst._def.input ? parse(inst._def.input, args) : args;
     const result = Reflect.apply(func, this, parsedArgs);
     if (inst._def.output) return parse(inst._def.output, result);
     return result;
    }, "_zod", {
     value: inst._zod,
     enumerable: false
    });
   };
   inst.implementAsync = func => {
    if (typeof func !== "function") throw new Error("implementAsync() must be called with a function");
    return Object.defineProperty(async function(...args) {
     const parsedArgs = inst._def.input ? await parseAsync(inst._def.input, args) : args;
     const result = await Reflect.apply(func, this, parsedArgs);
     if (inst._def.output) return await parseAsync(inst._def.output, result);
     return result;
    }, "_zod", {
     value: inst._zod,
     enumerable: false
    });
   };
   inst._zod.parse = (payload, _ctx) => {
    if (typeof payload.value !== "function") {
     payload.issues.push({
      code: "invalid_type",
      expected: "function",
      input: payload.value,
      inst
     });
     return payload;
    }
    const hasPromiseOutput = inst._def.output && inst._def.output._zod.def.type === "promise";
    if (hasPromiseOutput) payload.value = inst.implementAsync(payload.value); else payload.value = inst.implement(payload.value);
    return payload;
   };
   inst.input = (...args) => {
    const F = inst.constructor;
    if (Array.isArray(args[0])) return new F({
     type: "function",
     input: new $ZodTuple({
      type: "tuple",
      items: args[0],
      rest: args[1]
     }),
     output: inst._def.output
    });
    return new F({
     type: "function",
     input: args[0],
     output: inst._def.output
    });
   };
   inst.output = output => {
    const F = inst.constructor;
    return new F({
     type: "function",
     input: inst._def.input,
     output
    });
   };
   return inst;
  });
  null && core.$constructor("$ZodPromise", (inst, def) => {
   $ZodType.init(inst, def);
   inst._zod.parse = (payload, ctx) => Promise.resolve(payload.value).then(inner => def.innerType._zod.run({
    value: inner,
    issues: []
   }, ctx));
  });
  const $ZodLazy = core_core.xI("$ZodLazy", (inst, def) => {
   $ZodType.init(inst, def);
   core_util.gJ(inst._zod, "innerType", () => {
    const d = def;
    if (!d._cachedInner) d._cachedInner = def.getter();
    return d._cachedInner;
   });
   core_util.v5(inst, "pattern", zod => zod.innerType?._zod?.pattern);
   core_util.v5(inst, "propValues", zod => zod.innerType?._zod?.propValues);
   core_util.v5(inst, "optin", zod => zod.innerType?._zod?.optin ?? void 0);
   core_util.v5(inst, "optout", zod => zod.innerType?._zod?.optout ?? void 0);
   inst._zod.parse = (payload, ctx) => {
    const inner = inst._zod.innerType;
    return inner._zod.run(payload, ctx);
   };
  });
  const $ZodCustom = core_core.xI("$ZodCustom", (inst, def) => {
   core_checks.QP.init(inst, def);
   $ZodType.init(inst, def);
   inst._zod.parse = (payload, _) => payload;
   inst._zod.check = payload => {
    const input = payload.value;
    const r = def.fn(input);
    if (r instanceof Promise) return r.then(r => handleRefineResult(r, payload, input, inst));
    handleRefineResult(r, payload, input, inst);
    return;
   };
  });
  function handleRefineResult(result, payload, input, inst) {
   if (!result) {
    const _iss = {
     code: "custom",
     input,
     inst,
     path: [ ...inst._zod.def.path ?? [] ],
     continue: !inst._zod.def.abort
    };
    if (inst._zod.def.params) _iss.params = inst._zod.def.params;
    payload.issues.push(core_util.sn(_iss));
   }
  }
 }),
 4723: ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
  __nccwpck_require__.d(__webpack_exports__, {
   A2: () => normalizeParams,
   B7: () => stringifyPrimitive,
   GW: () => parsedType,
   Gv: () => isObject,
   LG: () => floatSafeRemainder,
   MO: () => rawShape,
   NM: () => optionalKeys,
   NR: () => BIGINT_FORMAT_RANGES,
   O7: () => codePointLength,
   OH: () => partial,
   PO: () => cached,
   QH: () => aborted,
   Qd: () => isPlainObject,
   Rc: () => getLengthableOrigin,
   SS: () => constantCatch,
   UQ: () => esc,
   Up: () => pick,
   Vy: () => assignProp,
   W0: () => safeExtend,
   X: () => installLazyProp,
   X$: () => extend,
   Yv: () => slugify,
   cJ: () => omit,
   cl: () => nullish,
   d3: () => attachSchema,
   gJ: () => defineLazy,
   gx: () => captureStackTrace,
   h1: () => merge,
   hI: () => allowsEval,
   hi: () => sizeCaps,
   iR: () => finalizeIssue,
   jD: () => hide,
   jw: () => joinValues,
   k8: () => jsonStringifyReplacer,
   lQ: () => prefixIssues,
   mw: () => required,
   o8: () => clone,
   ol: () => members,
   p6: () => cleanRegex,
   qQ: () => propertyKeyTypes,
   qh: () => own,
   rL: () => explicitlyAborted,
   sD: () => escapeRegex,
   sn: () => issue,
   un: () => derived,
   v5: () => defineLazyInternal,
   w5: () => getEnumValues,
   yG: () => shallowClone,
   zH: () => NUMBER_FORMAT_RANGES,
   zM: () => mergeDefs
  });
  var _core_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8532);
  function getEnumValues(entries) {
   const numericValues = Object.values(entries).filter(v => typeof v === "number");
   const values = Object.entries(entries).filter(([k, _]) => numericValues.indexOf(+k) === -1).map(([_, v]) => v);
   return values;
  }
  function joinValues(array, separator = "|") {
   return array.map(val => stringifyPrimitive(val)).join(separator);
  }
  function jsonStringifyReplacer(_, value) {
   if (typeof value === "bigint") return value.toString();
   return value;
  }
  class Cached {
   constructor(getter) {
    this._getter = getter;
    this._value = void 0;
   }
   get value() {
    const getter = this._getter;
    if (getter !== void 0) {
     this._value = getter();
     this._getter = void 0;
    }
    return this._value;
   }
  }
  function cached(getter) {
   return new Cached(getter);
  }
  function nullish(input) {
   return input === null || input === void 0;
  }
  function cleanRegex(source) {
   const start = source.startsWith("^") ? 1 : 0;
   const end = source.endsWith("$") ? source.length - 1 : source.length;
   return source.slice(start, end);
  }
  function floatSafeRemainder(val, step) {
   const ratio = val / step;
   const roundedRatio = Math.round(ratio);
   const tolerance = 4 * Number.EPSILON * Math.max(Math.abs(ratio), 1);
   if (Math.abs(ratio - roundedRatio) < tolerance) return 0;
   return ratio - roundedRatio;
  }
  const EVALUATING = Symbol("evaluating");
  function defineLazy(object, key, getter) {
   let value;
   Object.defineProperty(object, key, {
    get() {
     if (value === EVALUATING) return;
     if (value === void 0) {
      value = EVALUATING;
      value = getter();
     }
     return value;
    },
    set(v) {
     Object.defineProperty(object, key, {
      value: v
     });
    },
    configurable: true
   });
  }
  function assignProp(target, prop, value) {
   Object.defineProperty(target, prop, {
    value,
    writable: true,
    enumerable: true,
    configurable: true
   });
  }
  function rawShape(def) {
   const desc = Object.getOwnPropertyDescriptor(def, "shape");
   return desc?.get ? desc.get.raw : desc?.value;
  }
  function sourceShape(schema) {
   return rawShape(schema._zod.def) ?? schema._zod.def.shape;
  }
  function deferProp(target, key, getter) {
   Object.defineProperty(target, key, {
    get() {
     const value = getter();
     assignProp(this, key, value);
     return value;
    },
    enumerable: true,
    configurable: true
   });
  }
  function putProp(target, key, value) {
   if (key in target) assignProp(target, key, value); else target[key] = value;
  }
  function mirrorShape(target, source, keys, wrap) {
   const raw = sourceShape(source);
   for (const key of keys) {
    const desc = Object.getOwnPropertyDescriptor(raw, key);
    if (!desc.enumerable) continue;
    if (desc.get) deferProp(target, key, () => {
     const value = source._zod.def.shape[key];
     return wrap ? wrap(value, key) : value;
    }); else putProp(target, key, wrap ? wrap(desc.value, key) : desc.value);
   }
  }
  function mirrorProps(target, source) {
   for (const key of Reflect.ownKeys(source)) {
    const desc = Object.getOwnPropertyDescriptor(source, key);
    if (!desc.enumerable) continue;
    if (desc.get) deferProp(target, key, () => source[key]); else putProp(target, key, desc.value);
   }
  }
  function mergeDefs(...defs) {
   const mergedDescriptors = {};
   for (const def of defs) {
    const descriptors = Object.getOwnPropertyDescriptors(def);
    Object.assign(mergedDescriptors, descriptors);
   }
   return Object.defineProperties({}, mergedDescriptors);
  }
  function esc(str) {
   return JSON.stringify(str);
  }
  function slugify(input) {
   return input.toLowerCase().trim().replace(/[^\w\s-]/g, "").replace(/[\s_-]+/g, "-").replace(/^-+|-+$/g, "");
  }
  const captureStackTrace = "captureStackTrace" in Error ? Error.captureStackTrace : (..._args) => {};
  function isObject(data) {
   return typeof data === "object" && data !== null && !Array.isArray(data);
  }
  const allowsEval = cached(() => {
   if (_core_js__WEBPACK_IMPORTED_MODULE_0__.cr.jitless) return false;
   if (typeof navigator !== "undefined" && navigator?.userAgent?.includes("Cloudflare")) return false;
   try {
    const F = Function;
    new F("");
    return true;
   } catch (_) {
    return false;
   }
  });
  function isPlainObject(o) {
   if (isObject(o) === false) return false;
   const ctor = o.constructor;
   if (ctor === void 0) return true;
   if (typeof ctor !== "function") return true;
   const prot = ctor.prototype;
   if (isObject(prot) === false) return false;
   if (Object.prototype.hasOwnProperty.call(prot, "isPrototypeOf") === false) return false;
   return true;
  }
  function shallowClone(o) {
   if (isPlainObject(o)) return {
    ...o
   };
   if (Array.isArray(o)) return [ ...o ];
   if (o instanceof Map) return new Map(o);
   if (o instanceof Set) return new Set(o);
   return o;
  }
  const propertyKeyTypes = new Set([ "string", "number", "symbol" ]);
  new Set([ "string", "number", "bigint", "boolean", "symbol", "undefined" ]);
  function escapeRegex(str) {
   return str.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  }
  function clone(inst, def, params) {
   const cl = new inst._zod.constr(def ?? inst._zod.def);
   if (!def || params?.parent) cl._zod.parent = inst;
   return cl;
  }
  function normalizeParams(_params) {
   const params = _params;
   if (!params) return {};
   if (typeof params === "string") return {
    error: () => params
   };
   if (params?.message !== void 0) {
    if (params?.error !== void 0) throw new Error("Cannot specify both `message` and `error` params");
    params.error = params.message;
   }
   delete params.message;
   if (typeof params.error === "string") return {
    ...params,
    error: () => params.error
   };
   return params;
  }
  function stringifyPrimitive(value) {
   if (typeof value === "bigint") return value.toString() + "n";
   if (typeof value === "string") return `"${value}"`;
   return `${value}`;
  }
  function optionalKeys(shape) {
   return Object.keys(shape).filter(k => shape[k]._zod.optin !== void 0 && shape[k]._zod.optout === "optional");
  }
  const NUMBER_FORMAT_RANGES = (() => ({
   safeint: [ Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER ],
   int32: [ -2147483648, 2147483647 ],
   uint32: [ 0, 4294967295 ],
   float32: [ -34028234663852886e22, 34028234663852886e22 ],
   float64: [ -Number.MAX_VALUE, Number.MAX_VALUE ]
  }))();
  const BIGINT_FORMAT_RANGES = {
   int64: [ BigInt("-9223372036854775808"), BigInt("9223372036854775807") ],
   uint64: [ BigInt(0), BigInt("18446744073709551615") ]
  };
  function pick(schema, mask) {
   const currDef = schema._zod.def;
   const checks = currDef.checks;
   const hasChecks = checks && checks.length > 0;
   if (hasChecks) throw new Error(".pick() cannot be used on object schemas containing refinements");
   const newShape = {};
   mirrorShape(newShape, schema, maskedKeys(schema, mask));
   return clone(schema, mergeDefs(currDef, {
    shape: newShape,
    checks: []
   }));
  }
  function maskedKeys(schema, mask) {
   const raw = sourceShape(schema);
   const keys = [];
   for (const key of Reflect.ownKeys(mask)) {
    if (!Object.getOwnPropertyDescriptor(raw, key)?.enumerable) throw new Error(`Unrecognized key: "${String(key)}"`);
    if (mask[key]) keys.push(key);
   }
   return keys;
  }
  function omit(schema, mask) {
   const currDef = schema._zod.def;
   const checks = currDef.checks;
   const hasChecks = checks && checks.length > 0;
   if (hasChecks) throw new Error(".omit() cannot be used on object schemas containing refinements");
   const omitted = new Set(maskedKeys(schema, mask));
   const newShape = {};
   mirrorShape(newShape, schema, Reflect.ownKeys(sourceShape(schema)).filter(key => !omitted.has(key)));
   return clone(schema, mergeDefs(currDef, {
    shape: newShape,
    checks: []
   }));
  }
  function extend(schema, shape) {
   if (!isPlainObject(shape)) throw new Error("Invalid input to extend: expected a plain object");
   const checks = schema._zod.def.checks;
   const hasChecks = checks && checks.length > 0;
   if (hasChecks) {
    const existingShape = sourceShape(schema);
    for (const key of Reflect.ownKeys(shape)) if (Object.getOwnPropertyDescriptor(existingShape, key) !== void 0) throw new Error("Cannot overwrite keys on object schemas containing refinements. Use `.safeExtend()` instead.");
   }
   return clone(schema, mergeDefs(schema._zod.def, {
    shape: extended(schema, shape)
   }));
  }
  function extended(schema, shape) {
   const newShape = {};
   mirrorShape(newShape, schema, Reflect.ownKeys(sourceShape(schema)));
   mirrorProps(newShape, shape);
   return newShape;
  }
  function safeExtend(schema, shape) {
   if (!isPlainObject(shape)) throw new Error("Invalid input to safeExtend: expected a plain object");
   return clone(schema, mergeDefs(schema._zod.def, {
    shape: extended(schema, shape)
   }));
  }
  function merge(a, b) {
   if (!b?._zod?.def) throw new Error("Invalid input to merge: expected an object schema. To merge a plain shape, use `.extend()`.");
   if (a._zod.def.checks?.length) throw new Error(".merge() cannot be used on object schemas containing refinements. Use .safeExtend() instead.");
   const newShape = {};
   mirrorShape(newShape, a, Reflect.ownKeys(sourceShape(a)));
   mirrorShape(newShape, b, Reflect.ownKeys(sourceShape(b)));
   const def = mergeDefs(a._zod.def, {
    shape: newShape,
    get catchall() {
     return b._zod.def.catchall;
    },
    checks: b._zod.def.checks ?? []
   });
   return clone(a, def);
  }
  function partial(Class, schema, mask, name = "partial") {
   const currDef = schema._zod.def;
   const checks = currDef.checks;
   const hasChecks = checks && checks.length > 0;
   if (hasChecks) throw new Error(`.${name}() cannot be used on object schemas containing refinements`);
   const selected = mask ? new Set(maskedKeys(schema, mask)) : void 0;
   const newShape = {};
   mirrorShape(newShape, schema, Reflect.ownKeys(sourceShape(schema)), Class && ((value, key) => selected && !selected.has(key) ? value : new Class({
    type: "optional",
    innerType: value
   })));
   return clone(schema, mergeDefs(schema._zod.def, {
    shape: newShape,
    checks: []
   }));
  }
  function required(Class, schema, mask) {
   const selected = mask ? new Set(maskedKeys(schema, mask)) : void 0;
   const newShape = {};
   mirrorShape(newShape, schema, Reflect.ownKeys(sourceShape(schema)), (value, key) => selected && !selected.has(key) ? value : new Class({
    type: "nonoptional",
    innerType: value
   }));
   return clone(schema, mergeDefs(schema._zod.def, {
    shape: newShape
   }));
  }
  function aborted(x, startIndex = 0) {
   if (x.aborted === true) return true;
   for (let i = startIndex; i < x.issues.length; i++) if (x.issues[i]?.continue !== true) return true;
   return false;
  }
  function explicitlyAborted(x, startIndex = 0) {
   if (x.aborted === true) return true;
   for (let i = startIndex; i < x.issues.length; i++) if (x.issues[i]?.continue === false) return true;
   return false;
  }
  function prefixIssues(path, issues) {
   return issues.map(iss => {
    var _a;
    (_a = iss).path ?? (_a.path = []);
    iss.path.unshift(path);
    return iss;
   });
  }
  function unwrapMessage(message) {
   return typeof message === "string" ? message : message?.message;
  }
  function sizeCaps(defChecks) {
   const caps = [];
   for (const ch of defChecks ?? []) {
    const d = ch._zod.def;
    if (!/_(length|size)$|_equals$/.test(d.check)) break;
    const max = d.maximum ?? d.length ?? d.size;
    if (max >= 0) caps.push([ max, ch ]);
   }
   return caps;
  }
  function attachSchema(issues, start, inst) {
   var _a;
   for (let i = start; i < issues.length; i++) (_a = issues[i]).schema ?? (_a.schema = inst);
  }
  function finalizeIssue(iss, ctx, config) {
   var _a;
   const traits = iss.inst?._zod?.traits;
   if (traits?.has("$ZodType")) if (traits.has("$ZodCheck")) (_a = iss).schema ?? (_a.schema = iss.inst); else iss.schema = iss.inst;
   const schemaError = iss.schema !== iss.inst ? iss.schema?._zod.def?.error : void 0;
   const message = iss.message ? iss.message : unwrapMessage(iss.inst?._zod.def?.error?.(iss)) ?? unwrapMessage(schemaError?.(iss)) ?? unwrapMessage(ctx?.error?.(iss)) ?? unwrapMessage(config.customError?.(iss)) ?? unwrapMessage(config.localeError?.(iss)) ?? "Invalid input";
   const full = {};
   for (const k of Object.keys(iss)) {
    if (k === "inst" || k === "schema" || k === "continue" || k === "input" || k === "__proto__") continue;
    full[k] = iss[k];
   }
   full.path ?? (full.path = []);
   full.message = message;
   if (ctx?.reportInput) full.input = iss.input;
   return full;
  }
  const highSurrogate = /[\uD800-\uDBFF]/;
  function codePointLength(str) {
   const units = str.length;
   if (!highSurrogate.test(str)) return units;
   let count = units;
   for (let i = 0; i < units - 1; i++) if ((str.charCodeAt(i) & 64512) === 55296 && (str.charCodeAt(i + 1) & 64512) === 56320) {
    count--;
    i++;
   }
   return count;
  }
  function getLengthableOrigin(input) {
   if (Array.isArray(input)) return "array";
   if (typeof input === "string") return "string";
   return "unknown";
  }
  function parsedType(data) {
   const t = typeof data;
   switch (t) {
   case "number":
    return Number.isNaN(data) ? "nan" : "number";

   case "object":
    {
     if (data === null) return "null";
     if (Array.isArray(data)) return "array";
     const obj = data;
     if (obj && Object.getPrototypeOf(obj) !== Object.prototype && "constructor" in obj && obj.constructor) return obj.constructor.name;
    }
   }
   return t;
  }
  function issue(...args) {
   const [iss, input, inst] = args;
   if (typeof iss === "string") return {
    message: iss,
    code: "custom",
    input,
    inst
   };
   return {
    ...iss
   };
  }
  function members(proto, table) {
   for (const key in table) {
    const desc = Object.getOwnPropertyDescriptor(table, key);
    if (desc.get) Object.defineProperty(proto, key, {
     ...desc,
     enumerable: false
    }); else defineBound(proto, key, desc.value);
   }
  }
  function own(inst, key, value, enumerable = true) {
   Object.defineProperty(inst, key, {
    configurable: true,
    writable: true,
    enumerable,
    value
   });
   return value;
  }
  function hide(inst, key, value) {
   return own(inst, key, value, false);
  }
  function derived(computes, table) {
   for (const key in computes) {
    const compute = computes[key];
    Object.defineProperty(table, key, {
     configurable: true,
     enumerable: true,
     get() {
      return own(this, key, compute(this));
     },
     set(value) {
      own(this, key, value);
     }
    });
   }
   return table;
  }
  function defineBound(proto, key, fn) {
   Object.defineProperty(proto, key, {
    configurable: true,
    get() {
     return this == null ? fn : own(this, key, fn.bind(this));
    },
    set(value) {
     own(this, key, value);
    }
   });
  }
  function claim(inst, sentinel) {
   const proto = Object.getPrototypeOf(inst);
   return sentinel in proto ? void 0 : proto;
  }
  let installing;
  let broke = false;
  const breaker = {
   configurable: true,
   get() {
    broke = true;
    return;
   }
  };
  function defineLazyInternal(inst, key, compute) {
   const proto = Object.getPrototypeOf(inst._zod);
   if (key in proto && installing !== inst._zod) {
    installing = void 0;
    return;
   }
   installing = inst._zod;
   Object.defineProperty(proto, key, {
    configurable: true,
    get() {
     Object.defineProperty(this, key, breaker);
     const outer = broke;
     broke = false;
     try {
      const value = compute(this);
      if (broke) delete this[key]; else Object.defineProperty(this, key, {
       configurable: true,
       writable: true,
       value
      });
      broke = broke || outer;
      return value;
     } catch (err) {
      delete this[key];
      broke = broke || outer;
      throw err;
     }
    },
    set(value) {
     Object.defineProperty(this, key, {
      configurable: true,
      writable: true,
      value
     });
    }
   });
  }
  function installLazyProp(inst, key, make, enumerable) {
   const proto = claim(inst, key);
   if (!proto) return;
   Object.defineProperty(proto, key, {
    configurable: true,
    get() {
     const desc = {
      configurable: true,
      writable: true,
      enumerable,
      value: void 0
     };
     Object.defineProperty(this, key, desc);
     desc.value = make(this);
     Object.defineProperty(this, key, desc);
     return desc.value;
    },
    set(value) {
     Object.defineProperty(this, key, {
      configurable: true,
      writable: true,
      enumerable,
      value
     });
    }
   });
  }
  const CONSTANT_CATCH = "~constantCatch";
  function constantCatch(value) {
   const fn = () => value;
   fn[CONSTANT_CATCH] = true;
   return fn;
  }
 }),
 3102: ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
  __nccwpck_require__.d(__webpack_exports__, {
   w$: () => datetime
  });
  var _core_index_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8532);
  var _core_index_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6985);
  var _core_index_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(3759);
  var _schemas_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(4343);
  const ZodMiniISODateTime = _core_index_js__WEBPACK_IMPORTED_MODULE_0__.xI("ZodMiniISODateTime", (inst, def) => {
   _core_index_js__WEBPACK_IMPORTED_MODULE_1__.Ko.init(inst, def);
   _schemas_js__WEBPACK_IMPORTED_MODULE_2__.zUr.init(inst, def);
  });
  function datetime(params) {
   return _core_index_js__WEBPACK_IMPORTED_MODULE_3__.G1(ZodMiniISODateTime, params);
  }
  null && core.$constructor("ZodMiniISODate", (inst, def) => {
   core.$ZodISODate.init(inst, def);
   schemas.ZodMiniStringFormat.init(inst, def);
  });
  null && core.$constructor("ZodMiniISOTime", (inst, def) => {
   core.$ZodISOTime.init(inst, def);
   schemas.ZodMiniStringFormat.init(inst, def);
  });
  null && core.$constructor("ZodMiniISODuration", (inst, def) => {
   core.$ZodISODuration.init(inst, def);
   schemas.ZodMiniStringFormat.init(inst, def);
  });
 }),
 4343: ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
  __nccwpck_require__.d(__webpack_exports__, {
   FsL: () => pipe,
   Ikc: () => object,
   KCZ: () => union,
   RZV: () => _lazy,
   Rvf: () => _default,
   Whr: () => int,
   YOg: () => array,
   YPB: () => refine,
   YjP: () => string,
   _H3: () => looseObject,
   aig: () => number,
   euz: () => literal,
   jgl: () => partialRecord,
   k5n: () => _enum,
   lqM: () => optional,
   mee: () => nullable,
   pdi: () => transform,
   q0y: () => describe,
   rej: () => strictObject,
   zUr: () => ZodMiniStringFormat
  });
  var _core_index_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8532);
  var _core_index_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6985);
  var _core_util_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(4723);
  var _core_index_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(3759);
  var _parse_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(4196);
  const ZodMiniType = _core_index_js__WEBPACK_IMPORTED_MODULE_0__.xI("ZodMiniType", (inst, def) => {
   if (!inst._zod) throw new Error("Uninitialized schema in ZodMiniType.");
   _core_index_js__WEBPACK_IMPORTED_MODULE_1__.W4.init(inst, def);
   inst.def = def;
   inst.type = def.type;
  }, {
   get with() {
    return this.check;
   },
   set with(value) {
    _core_util_js__WEBPACK_IMPORTED_MODULE_2__.qh(this, "with", value);
   },
   parse(data, params) {
    return _parse_js__WEBPACK_IMPORTED_MODULE_3__.qg(this, data, params, {
     callee: this.parse
    });
   },
   parseAsync(data, params) {
    return _parse_js__WEBPACK_IMPORTED_MODULE_3__.EJ(this, data, params, {
     callee: this.parseAsync
    });
   },
   safeParse(data, params) {
    return _parse_js__WEBPACK_IMPORTED_MODULE_3__.xL(this, data, params);
   },
   safeParseAsync(data, params) {
    return _parse_js__WEBPACK_IMPORTED_MODULE_3__.bp(this, data, params);
   },
   check(...checks) {
    const def = this.def;
    return this.clone({
     ...def,
     checks: [ ...def.checks ?? [], ...checks.map(ch => typeof ch === "function" ? {
      _zod: {
       check: ch,
       def: {
        check: "custom"
       },
       onattach: []
      }
     } : ch) ]
    }, {
     parent: true
    });
   },
   clone(_def, params) {
    return _core_util_js__WEBPACK_IMPORTED_MODULE_2__.o8(this, _def, params);
   },
   brand() {
    return this;
   },
   register(reg, meta) {
    reg.add(this, meta);
    return this;
   },
   apply(fn, ...args) {
    return args.length === 0 ? fn(this) : fn(this, ...args);
   }
  });
  const ZodMiniString = _core_index_js__WEBPACK_IMPORTED_MODULE_0__.xI("ZodMiniString", (inst, def) => {
   _core_index_js__WEBPACK_IMPORTED_MODULE_1__.$v.init(inst, def);
   ZodMiniType.init(inst, def);
  });
  function string(params) {
   return _core_index_js__WEBPACK_IMPORTED_MODULE_4__.Rl(ZodMiniString, params);
  }
  const ZodMiniStringFormat = _core_index_js__WEBPACK_IMPORTED_MODULE_0__.xI("ZodMiniStringFormat", (inst, def) => {
   _core_index_js__WEBPACK_IMPORTED_MODULE_1__.EY.init(inst, def);
   ZodMiniString.init(inst, def);
  });
  null && core.$constructor("ZodMiniEmail", (inst, def) => {
   core.$ZodEmail.init(inst, def);
   ZodMiniStringFormat.init(inst, def);
  });
  null && core.$constructor("ZodMiniGUID", (inst, def) => {
   core.$ZodGUID.init(inst, def);
   ZodMiniStringFormat.init(inst, def);
  });
  null && core.$constructor("ZodMiniUUID", (inst, def) => {
   core.$ZodUUID.init(inst, def);
   ZodMiniStringFormat.init(inst, def);
  });
  null && core.$constructor("ZodMiniURL", (inst, def) => {
   core.$ZodURL.init(inst, def);
   ZodMiniStringFormat.init(inst, def);
  });
  null && core.$constructor("ZodMiniEmoji", (inst, def) => {
   core.$ZodEmoji.init(inst, def);
   ZodMiniStringFormat.init(inst, def);
  });
  null && core.$constructor("ZodMiniNanoID", (inst, def) => {
   core.$ZodNanoID.init(inst, def);
   ZodMiniStringFormat.init(inst, def);
  });
  null && core.$constructor("ZodMiniCUID", (inst, def) => {
   core.$ZodCUID.init(inst, def);
   ZodMiniStringFormat.init(inst, def);
  });
  null && core.$constructor("ZodMiniCUID2", (inst, def) => {
   core.$ZodCUID2.init(inst, def);
   ZodMiniStringFormat.init(inst, def);
  });
  null && core.$constructor("ZodMiniULID", (inst, def) => {
   core.$ZodULID.init(inst, def);
   ZodMiniStringFormat.init(inst, def);
  });
  null && core.$constructor("ZodMiniXID", (inst, def) => {
   core.$ZodXID.init(inst, def);
   ZodMiniStringFormat.init(inst, def);
  });
  null && core.$constructor("ZodMiniKSUID", (inst, def) => {
   core.$ZodKSUID.init(inst, def);
   ZodMiniStringFormat.init(inst, def);
  });
  null && core.$constructor("ZodMiniIPv4", (inst, def) => {
   core.$ZodIPv4.init(inst, def);
   ZodMiniStringFormat.init(inst, def);
  });
  null && core.$constructor("ZodMiniIPv6", (inst, def) => {
   core.$ZodIPv6.init(inst, def);
   ZodMiniStringFormat.init(inst, def);
  });
  null && core.$constructor("ZodMiniCIDRv4", (inst, def) => {
   core.$ZodCIDRv4.init(inst, def);
   ZodMiniStringFormat.init(inst, def);
  });
  null && core.$constructor("ZodMiniCIDRv6", (inst, def) => {
   core.$ZodCIDRv6.init(inst, def);
   ZodMiniStringFormat.init(inst, def);
  });
  null && core.$constructor("ZodMiniMAC", (inst, def) => {
   core.$ZodMAC.init(inst, def);
   ZodMiniStringFormat.init(inst, def);
  });
  null && core.$constructor("ZodMiniBase64", (inst, def) => {
   core.$ZodBase64.init(inst, def);
   ZodMiniStringFormat.init(inst, def);
  });
  null && core.$constructor("ZodMiniBase64URL", (inst, def) => {
   core.$ZodBase64URL.init(inst, def);
   ZodMiniStringFormat.init(inst, def);
  });
  null && core.$constructor("ZodMiniE164", (inst, def) => {
   core.$ZodE164.init(inst, def);
   ZodMiniStringFormat.init(inst, def);
  });
  null && core.$constructor("ZodMiniCreditCard", (inst, def) => {
   core.$ZodCreditCard.init(inst, def);
   ZodMiniStringFormat.init(inst, def);
  });
  null && core.$constructor("ZodMiniIBAN", (inst, def) => {
   core.$ZodIBAN.init(inst, def);
   ZodMiniStringFormat.init(inst, def);
  });
  null && core.$constructor("ZodMiniJWT", (inst, def) => {
   core.$ZodJWT.init(inst, def);
   ZodMiniStringFormat.init(inst, def);
  });
  null && core.$constructor("ZodMiniCustomStringFormat", (inst, def) => {
   core.$ZodCustomStringFormat.init(inst, def);
   ZodMiniStringFormat.init(inst, def);
  });
  const ZodMiniNumber = _core_index_js__WEBPACK_IMPORTED_MODULE_0__.xI("ZodMiniNumber", (inst, def) => {
   _core_index_js__WEBPACK_IMPORTED_MODULE_1__.vz.init(inst, def);
   ZodMiniType.init(inst, def);
  });
  function number(params) {
   return _core_index_js__WEBPACK_IMPORTED_MODULE_4__.F7(ZodMiniNumber, params);
  }
  const ZodMiniNumberFormat = _core_index_js__WEBPACK_IMPORTED_MODULE_0__.xI("ZodMiniNumberFormat", (inst, def) => {
   _core_index_js__WEBPACK_IMPORTED_MODULE_1__.I.init(inst, def);
   ZodMiniNumber.init(inst, def);
  });
  function int(params) {
   return _core_index_js__WEBPACK_IMPORTED_MODULE_4__.LK(ZodMiniNumberFormat, params);
  }
  null && core.$constructor("ZodMiniBoolean", (inst, def) => {
   core.$ZodBoolean.init(inst, def);
   ZodMiniType.init(inst, def);
  });
  const ZodMiniBigInt = null && core.$constructor("ZodMiniBigInt", (inst, def) => {
   core.$ZodBigInt.init(inst, def);
   ZodMiniType.init(inst, def);
  });
  null && core.$constructor("ZodMiniBigIntFormat", (inst, def) => {
   core.$ZodBigIntFormat.init(inst, def);
   ZodMiniBigInt.init(inst, def);
  });
  null && core.$constructor("ZodMiniSymbol", (inst, def) => {
   core.$ZodSymbol.init(inst, def);
   ZodMiniType.init(inst, def);
  });
  null && core.$constructor("ZodMiniUndefined", (inst, def) => {
   core.$ZodUndefined.init(inst, def);
   ZodMiniType.init(inst, def);
  });
  null && core.$constructor("ZodMiniNull", (inst, def) => {
   core.$ZodNull.init(inst, def);
   ZodMiniType.init(inst, def);
  });
  null && core.$constructor("ZodMiniAny", (inst, def) => {
   core.$ZodAny.init(inst, def);
   ZodMiniType.init(inst, def);
  });
  const ZodMiniUnknown = _core_index_js__WEBPACK_IMPORTED_MODULE_0__.xI("ZodMiniUnknown", (inst, def) => {
   _core_index_js__WEBPACK_IMPORTED_MODULE_1__.GP.init(inst, def);
   ZodMiniType.init(inst, def);
  });
  function unknown() {
   return _core_index_js__WEBPACK_IMPORTED_MODULE_4__.em(ZodMiniUnknown);
  }
  const ZodMiniNever = _core_index_js__WEBPACK_IMPORTED_MODULE_0__.xI("ZodMiniNever", (inst, def) => {
   _core_index_js__WEBPACK_IMPORTED_MODULE_1__.Um.init(inst, def);
   ZodMiniType.init(inst, def);
  });
  function never(params) {
   return _core_index_js__WEBPACK_IMPORTED_MODULE_4__.G8(ZodMiniNever, params);
  }
  null && core.$constructor("ZodMiniVoid", (inst, def) => {
   core.$ZodVoid.init(inst, def);
   ZodMiniType.init(inst, def);
  });
  null && core.$constructor("ZodMiniDate", (inst, def) => {
   core.$ZodDate.init(inst, def);
   ZodMiniType.init(inst, def);
  });
  const ZodMiniArray = _core_index_js__WEBPACK_IMPORTED_MODULE_0__.xI("ZodMiniArray", (inst, def) => {
   _core_index_js__WEBPACK_IMPORTED_MODULE_1__.$p.init(inst, def);
   ZodMiniType.init(inst, def);
  });
  function array(element, params) {
   return new ZodMiniArray({
    type: "array",
    element,
    ..._core_util_js__WEBPACK_IMPORTED_MODULE_2__.A2(params)
   });
  }
  const ZodMiniObject = _core_index_js__WEBPACK_IMPORTED_MODULE_0__.xI("ZodMiniObject", (inst, def) => {
   _core_index_js__WEBPACK_IMPORTED_MODULE_1__.L8.init(inst, def);
   ZodMiniType.init(inst, def);
   _core_util_js__WEBPACK_IMPORTED_MODULE_2__.X(inst, "shape", self => self._zod.def.shape, false);
  });
  function object(shape, params) {
   const def = {
    type: "object",
    shape: shape ?? {},
    ..._core_util_js__WEBPACK_IMPORTED_MODULE_2__.A2(params)
   };
   return new ZodMiniObject(def);
  }
  function strictObject(shape, params) {
   return new ZodMiniObject({
    type: "object",
    shape,
    catchall: never(),
    ..._core_util_js__WEBPACK_IMPORTED_MODULE_2__.A2(params)
   });
  }
  function looseObject(shape, params) {
   return new ZodMiniObject({
    type: "object",
    shape,
    catchall: unknown(),
    ..._core_util_js__WEBPACK_IMPORTED_MODULE_2__.A2(params)
   });
  }
  const ZodMiniUnion = _core_index_js__WEBPACK_IMPORTED_MODULE_0__.xI("ZodMiniUnion", (inst, def) => {
   _core_index_js__WEBPACK_IMPORTED_MODULE_1__.cu.init(inst, def);
   ZodMiniType.init(inst, def);
  });
  function union(options, params) {
   return new ZodMiniUnion({
    type: "union",
    options,
    ..._core_util_js__WEBPACK_IMPORTED_MODULE_2__.A2(params)
   });
  }
  null && core.$constructor("ZodMiniXor", (inst, def) => {
   ZodMiniUnion.init(inst, def);
   core.$ZodXor.init(inst, def);
  });
  null && core.$constructor("ZodMiniDiscriminatedUnion", (inst, def) => {
   core.$ZodDiscriminatedUnion.init(inst, def);
   ZodMiniType.init(inst, def);
  });
  null && core.$constructor("ZodMiniIntersection", (inst, def) => {
   core.$ZodIntersection.init(inst, def);
   ZodMiniType.init(inst, def);
  });
  null && core.$constructor("ZodMiniTuple", (inst, def) => {
   core.$ZodTuple.init(inst, def);
   ZodMiniType.init(inst, def);
  });
  const ZodMiniRecord = _core_index_js__WEBPACK_IMPORTED_MODULE_0__.xI("ZodMiniRecord", (inst, def) => {
   _core_index_js__WEBPACK_IMPORTED_MODULE_1__.h.init(inst, def);
   ZodMiniType.init(inst, def);
  });
  function partialRecord(keyType, valueType, params) {
   return new ZodMiniRecord({
    type: "record",
    keyType,
    valueType,
    ..._core_util_js__WEBPACK_IMPORTED_MODULE_2__.A2(params),
    partial: true
   });
  }
  null && core.$constructor("ZodMiniMap", (inst, def) => {
   core.$ZodMap.init(inst, def);
   ZodMiniType.init(inst, def);
  });
  null && core.$constructor("ZodMiniSet", (inst, def) => {
   core.$ZodSet.init(inst, def);
   ZodMiniType.init(inst, def);
  });
  const ZodMiniEnum = _core_index_js__WEBPACK_IMPORTED_MODULE_0__.xI("ZodMiniEnum", (inst, def) => {
   _core_index_js__WEBPACK_IMPORTED_MODULE_1__.VO.init(inst, def);
   ZodMiniType.init(inst, def);
   inst.options = [ ...inst._zod.values ];
  });
  function _enum(values, params) {
   const entries = Array.isArray(values) ? Object.fromEntries(values.map(v => [ v, v ])) : values;
   return new ZodMiniEnum({
    type: "enum",
    entries,
    ..._core_util_js__WEBPACK_IMPORTED_MODULE_2__.A2(params)
   });
  }
  const ZodMiniLiteral = _core_index_js__WEBPACK_IMPORTED_MODULE_0__.xI("ZodMiniLiteral", (inst, def) => {
   _core_index_js__WEBPACK_IMPORTED_MODULE_1__.nu.init(inst, def);
   ZodMiniType.init(inst, def);
  });
  function literal(value, params) {
   return new ZodMiniLiteral({
    type: "literal",
    values: Array.isArray(value) ? value : [ value ],
    ..._core_util_js__WEBPACK_IMPORTED_MODULE_2__.A2(params)
   });
  }
  null && core.$constructor("ZodMiniFile", (inst, def) => {
   core.$ZodFile.init(inst, def);
   ZodMiniType.init(inst, def);
  });
  const ZodMiniTransform = _core_index_js__WEBPACK_IMPORTED_MODULE_0__.xI("ZodMiniTransform", (inst, def) => {
   _core_index_js__WEBPACK_IMPORTED_MODULE_1__.Wc.init(inst, def);
   ZodMiniType.init(inst, def);
  });
  function transform(fn) {
   return new ZodMiniTransform({
    type: "transform",
    transform: fn
   });
  }
  const ZodMiniOptional = _core_index_js__WEBPACK_IMPORTED_MODULE_0__.xI("ZodMiniOptional", (inst, def) => {
   _core_index_js__WEBPACK_IMPORTED_MODULE_1__.ig.init(inst, def);
   ZodMiniType.init(inst, def);
  });
  function optional(innerType) {
   return new ZodMiniOptional({
    type: "optional",
    innerType
   });
  }
  null && core.$constructor("ZodMiniExactOptional", (inst, def) => {
   core.$ZodExactOptional.init(inst, def);
   ZodMiniType.init(inst, def);
  });
  const ZodMiniNullable = _core_index_js__WEBPACK_IMPORTED_MODULE_0__.xI("ZodMiniNullable", (inst, def) => {
   _core_index_js__WEBPACK_IMPORTED_MODULE_1__.qc.init(inst, def);
   ZodMiniType.init(inst, def);
  });
  function nullable(innerType) {
   return new ZodMiniNullable({
    type: "nullable",
    innerType
   });
  }
  const ZodMiniDefault = _core_index_js__WEBPACK_IMPORTED_MODULE_0__.xI("ZodMiniDefault", (inst, def) => {
   _core_index_js__WEBPACK_IMPORTED_MODULE_1__.rv.init(inst, def);
   ZodMiniType.init(inst, def);
  });
  function _default(innerType, defaultValue) {
   return new ZodMiniDefault({
    type: "default",
    innerType,
    get defaultValue() {
     return typeof defaultValue === "function" ? defaultValue() : _core_util_js__WEBPACK_IMPORTED_MODULE_2__.yG(defaultValue);
    }
   });
  }
  null && core.$constructor("ZodMiniPrefault", (inst, def) => {
   core.$ZodPrefault.init(inst, def);
   ZodMiniType.init(inst, def);
  });
  null && core.$constructor("ZodMiniNonOptional", (inst, def) => {
   core.$ZodNonOptional.init(inst, def);
   ZodMiniType.init(inst, def);
  });
  null && core.$constructor("ZodMiniSuccess", (inst, def) => {
   core.$ZodSuccess.init(inst, def);
   ZodMiniType.init(inst, def);
  });
  null && core.$constructor("ZodMiniCatch", (inst, def) => {
   core.$ZodCatch.init(inst, def);
   ZodMiniType.init(inst, def);
  });
  null && core.$constructor("ZodMiniNaN", (inst, def) => {
   core.$ZodNaN.init(inst, def);
   ZodMiniType.init(inst, def);
  });
  const ZodMiniPipe = _core_index_js__WEBPACK_IMPORTED_MODULE_0__.xI("ZodMiniPipe", (inst, def) => {
   _core_index_js__WEBPACK_IMPORTED_MODULE_1__._m.init(inst, def);
   ZodMiniType.init(inst, def);
  });
  function pipe(in_, out) {
   return new ZodMiniPipe({
    type: "pipe",
    in: in_,
    out
   });
  }
  null && core.$constructor("ZodMiniCodec", (inst, def) => {
   ZodMiniPipe.init(inst, def);
   core.$ZodCodec.init(inst, def);
  });
  null && core.$constructor("ZodMiniReadonly", (inst, def) => {
   core.$ZodReadonly.init(inst, def);
   ZodMiniType.init(inst, def);
  });
  null && core.$constructor("ZodMiniTemplateLiteral", (inst, def) => {
   core.$ZodTemplateLiteral.init(inst, def);
   ZodMiniType.init(inst, def);
  });
  const ZodMiniLazy = _core_index_js__WEBPACK_IMPORTED_MODULE_0__.xI("ZodMiniLazy", (inst, def) => {
   _core_index_js__WEBPACK_IMPORTED_MODULE_1__.kU.init(inst, def);
   ZodMiniType.init(inst, def);
  });
  function _lazy(getter) {
   return new ZodMiniLazy({
    type: "lazy",
    getter
   });
  }
  null && core.$constructor("ZodMiniPromise", (inst, def) => {
   core.$ZodPromise.init(inst, def);
   ZodMiniType.init(inst, def);
  });
  const ZodMiniCustom = _core_index_js__WEBPACK_IMPORTED_MODULE_0__.xI("ZodMiniCustom", (inst, def) => {
   _core_index_js__WEBPACK_IMPORTED_MODULE_1__.b0.init(inst, def);
   ZodMiniType.init(inst, def);
  });
  function refine(fn, _params = {}) {
   return _core_index_js__WEBPACK_IMPORTED_MODULE_4__.fU(ZodMiniCustom, fn, _params);
  }
  const describe = _core_index_js__WEBPACK_IMPORTED_MODULE_4__.q0;
  _core_index_js__WEBPACK_IMPORTED_MODULE_4__.mI;
  null && core.$constructor("ZodMiniFunction", (inst, def) => {
   core.$ZodFunction.init(inst, def);
   ZodMiniType.init(inst, def);
  });
 })
};

var __webpack_module_cache__ = {};

function __nccwpck_require__(moduleId) {
 var cachedModule = __webpack_module_cache__[moduleId];
 if (cachedModule !== void 0) return cachedModule.exports;
 var module = __webpack_module_cache__[moduleId] = {
  exports: {}
 };
 var threw = true;
 try {
  __webpack_modules__[moduleId].call(module.exports, module, module.exports, __nccwpck_require__);
  threw = false;
 } finally {
  if (threw) delete __webpack_module_cache__[moduleId];
 }
 return module.exports;
}

__nccwpck_require__.m = __webpack_modules__;

if (typeof __nccwpck_require__ !== "undefined") __nccwpck_require__.ab = decodeURIComponent(new URL(".", import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";

(() => {
 var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
 var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
 var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
 var resolveQueue = queue => {
  if (queue && queue.d < 1) {
   queue.d = 1;
   queue.forEach(fn => fn.r--);
   queue.forEach(fn => fn.r-- ? fn.r++ : fn());
  }
 };
 var wrapDeps = deps => deps.map(dep => {
  if (dep !== null && typeof dep === "object") {
   if (dep[webpackQueues]) return dep;
   if (dep.then) {
    var queue = [];
    queue.d = 0;
    dep.then(r => {
     obj[webpackExports] = r;
     resolveQueue(queue);
    }, e => {
     obj[webpackError] = e;
     resolveQueue(queue);
    });
    var obj = {};
    obj[webpackQueues] = fn => fn(queue);
    return obj;
   }
  }
  var ret = {};
  ret[webpackQueues] = x => {};
  ret[webpackExports] = dep;
  return ret;
 });
 __nccwpck_require__.a = (module, body, hasAwait) => {
  var queue;
  hasAwait && ((queue = []).d = -1);
  var depQueues = new Set;
  var exports = module.exports;
  var currentDeps;
  var outerResolve;
  var reject;
  var promise = new Promise((resolve, rej) => {
   reject = rej;
   outerResolve = resolve;
  });
  promise[webpackExports] = exports;
  promise[webpackQueues] = fn => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
  module.exports = promise;
  body(deps => {
   currentDeps = wrapDeps(deps);
   var fn;
   var getResult = () => currentDeps.map(d => {
    if (d[webpackError]) throw d[webpackError];
    return d[webpackExports];
   });
   var promise = new Promise(resolve => {
    fn = () => resolve(getResult);
    fn.r = 0;
    var fnQueue = q => q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, 
    q.push(fn)));
    currentDeps.map(dep => dep[webpackQueues](fnQueue));
   });
   return fn.r ? promise : getResult();
  }, err => (err ? reject(promise[webpackError] = err) : outerResolve(exports), resolveQueue(queue)));
  queue && queue.d < 0 && (queue.d = 0);
 };
})();

(() => {
 __nccwpck_require__.n = module => {
  var getter = module && module.__esModule ? () => module["default"] : () => module;
  __nccwpck_require__.d(getter, {
   a: getter
  });
  return getter;
 };
})();

(() => {
 __nccwpck_require__.d = (exports, definition) => {
  for (var key in definition) if (__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) Object.defineProperty(exports, key, {
   enumerable: true,
   get: definition[key]
  });
 };
})();

(() => {
 __nccwpck_require__.f = {};
 __nccwpck_require__.e = chunkId => Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
  __nccwpck_require__.f[key](chunkId, promises);
  return promises;
 }, []));
})();

(() => {
 __nccwpck_require__.u = chunkId => chunkId + ".index.js";
})();

(() => {
 __nccwpck_require__.o = (obj, prop) => Object.prototype.hasOwnProperty.call(obj, prop);
})();

(() => {
 var installedChunks = {
  792: 0
 };
 var installChunk = data => {
  var {ids, modules, runtime} = data;
  var moduleId, chunkId, i = 0;
  for (moduleId in modules) if (__nccwpck_require__.o(modules, moduleId)) __nccwpck_require__.m[moduleId] = modules[moduleId];
  if (runtime) runtime(__nccwpck_require__);
  for (;i < ids.length; i++) {
   chunkId = ids[i];
   if (__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) installedChunks[chunkId][0]();
   installedChunks[ids[i]] = 0;
  }
 };
 __nccwpck_require__.f.j = (chunkId, promises) => {
  var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : void 0;
  if (installedChunkData !== 0) if (installedChunkData) promises.push(installedChunkData[1]); else if (true) {
   var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, e => {
    if (installedChunks[chunkId] !== 0) installedChunks[chunkId] = void 0;
    throw e;
   });
   promise = Promise.race([ promise, new Promise(resolve => installedChunkData = installedChunks[chunkId] = [ resolve ]) ]);
   promises.push(installedChunkData[1] = promise);
  }
 };
})();

var __webpack_exports__ = __nccwpck_require__(5581);

__webpack_exports__ = await __webpack_exports__;
