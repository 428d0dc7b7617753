/**
 * The port to the messaging providers. Adapters live in packages below it. May use the domain
 * package people for identities, and text for the fixed texts of a list.
 */
package com.barron.whatsapp.channel;
