/**
 * What a defect's evidence is: everything that is known of it, with its photos, decisions, audit
 * and the chain that proves it, as a PDF in a reader's language. May use access, reference, people,
 * orders, quality, attachments, audit, digest and listing.
 */
package com.barron.production.evidence;
