/** All defects, and all holds that they cause. May use what quality may. */
package com.barron.production.quality.listing;
