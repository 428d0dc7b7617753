/**
 * Standard operating procedures, their steps and reported failures. May use access, reference,
 * people, audit, bulk, register, listing and sql.
 */
package com.barron.production.sop;
