/**
 * Pictures and documents for whoever looks at a record. May use the domain's attachments, people
 * and reference packages.
 */
package com.barron.web.attachments;
