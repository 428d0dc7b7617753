/**
 * Single records of master data as other systems put them in: added or replaced by themselves, each
 * as a bulk of one. May use reference, bulk, audit and sql.
 */
package com.barron.production.register;
