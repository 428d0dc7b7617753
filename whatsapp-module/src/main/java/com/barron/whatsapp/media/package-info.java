/**
 * Files that people send: fetched from the provider after their message was taken in, checked by
 * their content, and added to records. May use channel, outbox, retention, text, work, attachments
 * and people.
 */
package com.barron.whatsapp.media;
