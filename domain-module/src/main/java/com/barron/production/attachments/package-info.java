/**
 * Pictures and documents that people add to defects, tickets and failed steps; checked before they
 * come here. May use reference, people, audit, digest and sql.
 */
package com.barron.production.attachments;
