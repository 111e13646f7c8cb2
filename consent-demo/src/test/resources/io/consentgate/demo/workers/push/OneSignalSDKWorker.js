addEventListener('push', () => registration.showNotification('pushed'));
