/** Cases told in a browser and over HTTP, as the Tasklist and the pages do it, by those who may and by those who may not. */
@NullMarked
package fr.imtgrandest.passerelle.journey;

import org.jspecify.annotations.NullMarked;
