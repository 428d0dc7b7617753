/**
 * Reads what a person wrote in their own words: references, intents, values and times, and what was
 * left over; then finds the canonical message that says the same. Pure, no look-up. May use
 * dialogue, sanitizer and the domain's references.
 */
package com.barron.whatsapp.interpretation;
