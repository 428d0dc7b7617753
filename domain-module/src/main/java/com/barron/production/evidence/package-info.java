/**
 * What a defect's evidence is: everything that is known of it, with its photos, decisions, audit
 * and the chain that proves it, as a PDF in a reader's language. May use access, reference, people,
 * orders, quality, attachments, audit, digest, listing and text.
 */
package com.barron.production.evidence;
