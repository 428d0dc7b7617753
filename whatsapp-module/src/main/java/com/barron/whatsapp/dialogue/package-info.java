/**
 * Forms, slots, parsers and turns: the pure dialogue engine. Imports no Jakarta API, no other
 * package of ours.
 */
package com.barron.whatsapp.dialogue;
