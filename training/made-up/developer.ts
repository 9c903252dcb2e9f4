import type { MadeUpTool } from "./tool.ts";

const service = ["checkout", "auth-api", "billing-worker", "frontend", "search", "gateway", "image-resizer", "ledger"];
const branch = ["main", "release-2.4", "feature/login", "hotfix", "dev", "next"];
const flag = ["dark_mode", "new-checkout", "beta_search", "fast-path", "holiday_banner", "ai-summary"];
const environment = { production: "production", prod: "production", staging: "staging", live: "production" };
const zone = ["example.com", "shop.example.org", "acme.io", "api.acme.io", "intern.example.net"];

/** For those who make and run software. */
export const developerTools: readonly MadeUpTool[] = [
  {
    line: "pipelines.run(service: string, branch?: string, skip_tests?: boolean) Build a service",
    kinds: { service, branch, skip: { "without tests": true, "skip the tests": true, "no tests": true } },
    en: [
      "build {service:service} [from {branch:branch}][, {skip_tests:skip}]",
      "kick off a build of {service:service} [on {branch:branch}]",
      "run the pipeline for {service:service}[, {skip_tests:skip}]",
      "i need a fresh build of {service:service} [off {branch:branch}]",
      "trigger ci for {service:service} [on {branch:branch}] [{skip_tests:skip}]",
    ],
    de: ["baue {service:service} [von {branch:branch}]"],
    zh: ["构建 {service:service}"],
  },
  {
    line: "pipelines.abort(build: integer) Stop a build that runs",
    en: [
      "abort build {build:refNumber}",
      "kill build {build:refNumber}, it hangs",
      "build {build:refNumber} is taking forever, cancel it",
      "don't let build {build:refNumber} finish",
      "stop ci build {build:refNumber}",
    ],
  },
  {
    line: "pipelines.failures(service?: string, limit?: integer) Builds that failed lately",
    kinds: { service },
    en: [
      "which builds (broke|failed) [for {service:service}]",
      "why is ci red",
      "last {limit:count} broken builds [of {service:service}]",
      "did any build of {service:service} fail",
      "show failed builds [of {service:service}]",
    ],
  },
  {
    line: "deploy.release(service: string, version: string, environment: staging|production) Bring a version of a service out",
    kinds: { service, environment },
    en: [
      "deploy {service:service} {version:version} to {environment:environment}",
      "ship {version:version} of {service:service} to {environment:environment}",
      "put {service:service} {version:version} on {environment:environment}",
      "release {version:version} of {service:service} into {environment:environment}",
      "{environment:environment} should run {service:service} {version:version}",
    ],
    es: ["despliega {service:service} {version:version} en {environment:environment}"],
    de: ["bring {service:service} {version:version} auf {environment:environment}"],
  },
  {
    line: "deploy.rollback(service: string, environment: staging|production, steps?: integer) Bring a service back to an earlier version",
    kinds: { service, environment },
    en: [
      "roll {service:service} back on {environment:environment}",
      "the last release broke {service:service} on {environment:environment}, undo it",
      "revert {service:service} in {environment:environment} [by {steps:count} versions]",
      "go back {steps:count} versions of {service:service} on {environment:environment}",
      "take back the deploy of {service:service} on {environment:environment}",
    ],
  },
  {
    line: "deploy.history(service: string, environment?: staging|production) Which versions of a service came out when",
    kinds: { service, environment },
    en: [
      "when was {service:service} last deployed [to {environment:environment}]",
      "releases of {service:service} [on {environment:environment}]",
      "which versions of {service:service} went out [to {environment:environment}]",
      "deploy history for {service:service}",
      "what did we ship for {service:service} lately",
    ],
  },
  {
    line: "flags.toggle(flag: string, enabled: boolean) Turn a feature flag on or off",
    kinds: { flag, how: { on: true, off: false } },
    en: ["turn {flag:flag} {enabled:how}", "flag {flag:flag} {enabled:how}"],
    fixed: [
      {
        arguments: { enabled: true },
        en: ["enable {flag:flag}", "everyone should see {flag:flag} now"],
        de: ["aktiviere {flag:flag}"],
      },
      {
        arguments: { enabled: false },
        en: ["disable {flag:flag}", "{flag:flag} causes trouble, kill it"],
        de: ["deaktiviere {flag:flag}"],
      },
    ],
  },
  {
    line: "flags.rollout(flag: string, percent: integer, country?: string) Show a feature to a share of the users",
    kinds: { flag, country: ["germany", "us", "spain", "japan", "brazil"] },
    en: [
      "let {percent:percent} try {flag:flag} [in {country:country}]",
      "show {flag:flag} to {percent:percent} of users [in {country:country}]",
      "roll {flag:flag} out to {percent:percent}[, {country:country} only]",
      "{percent:percent} of people [in {country:country}] should get {flag:flag}",
      "set {flag:flag} to {percent:percent} of the traffic",
    ],
  },
  {
    line: "errors.recent(service?: string, hours?: integer, level?: warning|error|fatal) Exceptions that services threw",
    kinds: { service, level: { fatal: "fatal", warning: "warning" } },
    en: [
      "what errors did {service:service} throw [in the last {hours:hours}]",
      "exceptions [in {service:service}] [over the past {hours:hours}]",
      "anything {level:level} in {service:service}",
      "is {service:service} crashing",
      "recent exceptions [of {service:service}]",
      "show {level:level} level exceptions [of the last {hours:hours}]",
    ],
  },
  {
    line: "errors.ignore(error_id: string, until?: string) Do not report an exception any more",
    en: [
      "ignore {error_id:ref} [until {until:date}]",
      "i don't want to hear about exception {error_id:ref} any more",
      "mute {error_id:ref} [until {until:date}]",
      "{error_id:ref} is harmless, hide it",
      "stop reporting {error_id:ref} [till {until:date}]",
    ],
  },
  {
    line: "dns.add_record(zone: string, type: A|CNAME|MX|TXT, value: string, ttl?: integer) Add a record to a DNS zone",
    kinds: {
      zone,
      type: { A: "A", CNAME: "CNAME", MX: "MX", TXT: "TXT" },
      value: ["10.0.4.2", "203.0.113.7", "lb.acme.io", "mx1.example.com"],
    },
    en: [
      "put (a|an) {type:type} entry with {value:value} into {zone:zone}",
      "add (a|an) {type:type} record for {zone:zone} pointing to {value:value} [with ttl {ttl:seconds}]",
      "{zone:zone} needs (a|an) {type:type} record {value:value}",
      "dns: {type:type} {zone:zone} {value:value}[, ttl {ttl:seconds}]",
      "create {type:type} {value:value} in {zone:zone} [ttl {ttl:seconds}]",
    ],
  },
  {
    line: "dns.records(zone: string) Records of a DNS zone",
    kinds: { zone },
    en: [
      "which records does {zone:zone} have",
      "list the dns entries of {zone:zone}",
      "show dns for {zone:zone}",
      "where does {zone:zone} point to",
      "dump the zone {zone:zone}",
    ],
    zh: ["列出 {zone:zone} 的 DNS 记录"],
  },
  {
    line: "certificates.renew(domain: string) Renew a TLS certificate",
    kinds: { domain: zone },
    en: [
      "{domain:domain} needs a fresh cert",
      "renew the certificate of {domain:domain}",
      "{domain:domain} shows a certificate warning, get a new one",
      "new tls cert for {domain:domain}",
      "the https certificate of {domain:domain} runs out, refresh it",
    ],
  },
  {
    line: "certificates.expiring(days?: integer) TLS certificates that run out soon",
    en: [
      "is any https certificate going to be invalid [within {days:days}]",
      "which certificates expire [in the next {days:days}]",
      "any tls certs about to lapse",
      "certs running out [within {days:days}]",
      "do i have to renew any certificate soon",
    ],
    de: ["welche Zertifikate laufen [in {days:days}] ab"],
  },
  {
    line: "database.query(sql: string, database?: string) Run a read-only SQL query",
    kinds: {
      sql: [
        "select * from users",
        "select count(*) from orders",
        "SELECT name FROM cities",
        "select max(price) from items",
      ],
      db: ["crm", "warehouse", "analytics", "shop_db"],
    },
    en: [
      "run {sql:sql} [on {database:db}]",
      "query [{database:db}] with {sql:sql}",
      "execute {sql:quotedSql} [against {database:db}]",
      "sql: {sql:sql}",
      "what does {sql:quotedSql} give [on {database:db}]",
    ],
  },
  {
    line: "database.slow_queries(database: string, min_seconds?: integer) Statements that took long",
    kinds: { db: ["crm", "warehouse", "analytics", "shop_db"] },
    en: [
      "what makes {database:db} so slow",
      "slow statements in {database:db} [over {min_seconds:seconds}]",
      "which queries on {database:db} took longer than {min_seconds:seconds}",
      "find the queries that drag {database:db} down",
      "{database:db}: statements above {min_seconds:seconds}",
    ],
  },
  {
    line: "queues.depth(queue: string) Messages that wait in a queue",
    kinds: { queue: ["orders", "emails", "thumbnails", "webhooks", "payouts"] },
    en: [
      "how many messages are waiting in {queue:queue}",
      "is the {queue:queue} queue piling up",
      "depth of {queue:queue}",
      "how long is the queue {queue:queue}",
      "backlog of the {queue:queue} queue",
    ],
  },
  {
    line: "queues.purge(queue: string, older_than_hours?: integer) Throw waiting messages away",
    kinds: { queue: ["orders", "emails", "thumbnails", "webhooks", "payouts"] },
    en: [
      "get rid of everything that piled up in {queue:queue}",
      "empty the {queue:queue} queue",
      "purge {queue:queue}[, everything older than {older_than_hours:hours}]",
      "drop all messages in {queue:queue} [that are older than {older_than_hours:hours}]",
      "the {queue:queue} queue is full of junk, clear it",
    ],
  },
  {
    line: "monitors.silence(monitor: string, minutes: integer, reason?: string) Mute an alert",
    kinds: {
      monitor: ["disk-full", "latency p99", "cpu-high", "login errors", "replica lag"],
      reason: ["maintenance", "known issue", "load test"],
    },
    en: [
      "i'm working on it, no {monitor:monitor} alarms for {minutes:minutes}",
      "silence {monitor:monitor} for {minutes:minutes}[, {reason:reason}]",
      "no alerts from {monitor:monitor} for {minutes:minutes}",
      "{monitor:monitor} keeps paging me, mute it for {minutes:minutes} [because of {reason:reason}]",
      "quiet {monitor:monitor} {minutes:minutes}[, reason {reason:quotedReason}]",
    ],
  },
  {
    line: "oncall.who(team?: string, when?: string) Who is on call",
    kinds: { team: ["platform", "payments", "mobile", "data"] },
    en: [
      "who gets woken up if {team:team} has an outage",
      "who is on call [for {team:team}] [{when:onDate}]",
      "whom do i ring [in {team:team}] if things break [{when:onDate}]",
      "who has the pager [{when:onDate}]",
      "on-call person [of {team:team}]",
    ],
    es: ["quién está de guardia [{when:onDate}]"],
  },
  {
    line: "oncall.override(person: string, from: string, to: string) Somebody else takes over on-call duty",
    en: [
      "{person:person} stands in for me on call, {from:date} to {to:date}",
      "{person:person} covers on-call from {from:date} to {to:date}",
      "put {person:person} on call from {from:date} until {to:date}",
      "on-call override: {person:person}, {from:date} - {to:date}",
      "let {person:person} carry the pager from {from:date} to {to:date}",
    ],
  },
  {
    line: "servers.resize(server: string, cpus?: integer, memory_gb?: integer) Change the size of a virtual server",
    kinds: { server: ["web-01", "db-main", "worker3", "staging-box", "cache-2"] },
    en: [
      "{server:server} is too small, make it {cpus:count} cores",
      "give {server:server} {cpus:count} cpus [and {memory_gb:gigabytes} of memory]",
      "{server:server} needs {memory_gb:gigabytes} ram",
      "resize {server:server} to {cpus:count} cores[, {memory_gb:gigabytes}]",
      "bump {server:server} to {memory_gb:gigabytes} of ram [and {cpus:count} cores]",
    ],
  },
  {
    line: "servers.rent(size: small|medium|large, region?: string, name?: string) Rent a new virtual server",
    kinds: {
      size: { small: "small", medium: "medium", large: "large", big: "large", tiny: "small" },
      region: ["frankfurt", "us-east", "singapore", "eu-west-1"],
      server: ["web-09", "testbox", "batch-1"],
    },
    en: [
      "get me a {size:size} server[ in {region:region}][, call it {name:server}]",
      "rent a {size:size} server [in {region:region}] [called {name:server}]",
      "spin up a {size:size} machine [in {region:region}]",
      "i need another {size:size} box [named {name:server}] [in {region:region}]",
      "new {size:size} vm[, {region:region}]",
    ],
  },
];
