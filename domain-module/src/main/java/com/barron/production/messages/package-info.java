/**
 * Messages between people and the product, as those who operate it see them: how they fare,
 * whatever carries them. Whoever carries messages implements it. May use people and listing.
 */
package com.barron.production.messages;
