/**
 * Bills of material and the change requests to them. May use access, reference, people and audit.
 */
package com.barron.production.bom;
