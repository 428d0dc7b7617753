/**
 * Bills of material and the change requests to them. May use access, reference, people, audit,
 * bulk, listing and sql.
 */
package com.barron.production.bom;
