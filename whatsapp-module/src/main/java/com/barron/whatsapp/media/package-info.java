/**
 * Files that people send: fetched from the provider after their message was taken in, and added to
 * records as far as they are fit. May use channel, outbox, retention, text, work, attachments and
 * people.
 */
package com.barron.whatsapp.media;
