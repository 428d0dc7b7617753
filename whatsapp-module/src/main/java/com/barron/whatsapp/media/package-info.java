/**
 * Files that people send: fetched from the provider after their message was accepted, and added to
 * records when they pass validation; where a person talks, kept with the message. May use channel,
 * outbox, retention, text, work, attachments and people.
 */
package com.barron.whatsapp.media;
