/**
 * The files of messages that people sent while somebody talked with them instead of Barron: as the
 * console shows them, how long they are kept, and whose they are. May use retention, settings and
 * attachments.
 */
package com.barron.whatsapp.media.message;
