/**
 * The audit log of what was done to records and people, where it came from and what it changed; the
 * withdrawal of records, and what else is taken back. May use reference, people, digest, json,
 * listing and sql.
 */
package com.barron.production.audit;
