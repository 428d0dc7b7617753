/**
 * Pictures and documents that people add to defects, tickets and failed steps; checked before they
 * come here. May use reference, people, audit and digest.
 */
package com.barron.production.attachments;
