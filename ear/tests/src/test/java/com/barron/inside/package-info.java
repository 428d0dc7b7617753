/**
 * Tests that run inside the server, against the beans of the built EAR. May use the public types of
 * the product; nothing else of ours is with them in there.
 */
package com.barron.inside;
