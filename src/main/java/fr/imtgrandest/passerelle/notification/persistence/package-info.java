@NullMarked
package fr.imtgrandest.passerelle.notification.persistence;

import org.jspecify.annotations.NullMarked;
