/**
 * News: what people are told unasked of what happened, by the table of rules. Observers of the
 * domain's events say what happened and whom it concerns; one sender finds the people. What is not
 * urgent waits for the start of their shift. May use recipients, outbox, channel, text, background
 * and the domain API.
 */
package com.barron.whatsapp.news;
