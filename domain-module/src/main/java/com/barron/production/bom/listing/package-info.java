/** All bills of material and change requests. May use what bom may. */
package com.barron.production.bom.listing;
