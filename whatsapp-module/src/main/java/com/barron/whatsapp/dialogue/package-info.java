/**
 * Forms, slots, parsers and turns: the pure dialogue engine. Imports no Jakarta API, and no other
 * package of ours but the sanitizer.
 */
package com.barron.whatsapp.dialogue;
