/**
 * Who answers for a subject, who has a role, and who is on shift: asked by whatever tells people
 * something. May use the domain API.
 */
package com.barron.whatsapp.recipients;
