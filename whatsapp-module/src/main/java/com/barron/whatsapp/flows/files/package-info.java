/**
 * Where files of a message go: to a record, or to the record that is still to be made. May use
 * channel, dialogue and the domain API.
 */
package com.barron.whatsapp.flows.files;
