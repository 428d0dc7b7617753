/**
 * The port to the messaging providers. Adapters live in packages below it. May use the domain
 * package people for identities.
 */
package com.barron.whatsapp.channel;
