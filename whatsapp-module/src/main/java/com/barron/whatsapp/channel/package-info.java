/**
 * The port to the messaging providers. Adapters live in packages below it. May use the domain
 * package people for identities, and text for what a list says by itself.
 */
package com.barron.whatsapp.channel;
