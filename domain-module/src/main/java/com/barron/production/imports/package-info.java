/**
 * Master data that comes in as files: machines, people, procedures, bills of material and orders.
 * Read, compared with what is there, tried or done row by row, kept with what was before, and taken
 * back. May use access, reference, people, audit, sla, orders, maintenance, sop, bom, bulk, digest,
 * json, listing, retention and sql.
 */
package com.barron.production.imports;
