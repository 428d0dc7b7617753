/**
 * Bills of material and the change requests to them. May use access, reference, people, audit,
 * listing and sql.
 */
package com.barron.production.bom;
