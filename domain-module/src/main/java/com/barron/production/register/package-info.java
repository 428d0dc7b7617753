/**
 * Single records of master data, as other systems put them in: each is a bulk of one, with its
 * entry in the audit. May use reference, audit, bulk and sql.
 */
package com.barron.production.register;
