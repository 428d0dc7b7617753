/**
 * Bills of material and the change requests to them. May use access, reference, people, audit,
 * bulk, register, listing and sql.
 */
package com.barron.production.bom;
