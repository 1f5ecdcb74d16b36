// Die Seite mit den Berichten.

export const reportsPage = {
  title: 'Wo die Berichte sind',
  lead: 'In Seller Central, von der oberen Leiste abwärts; die Namen stehen hier auf Englisch, also stellen Sie dort die Sprache auf Englisch. Nehmen Sie die Dateien, wie sie heruntergeladen werden: ein Tabellenprogramm kann beim Speichern SKUs beschädigen und Zahlen runden.',
  groups: {
    start: 'Für den Anfang',
    stock: 'Mehr über den Bestand',
    history: 'Verlauf und Bewegungen',
    money: 'Gebühren und Geld',
    more: 'Wird auch gelesen',
  },
  named: 'Berichte, die es beim Namen kennt und nicht braucht',
  path: 'Wo er ist',
  unlocks: 'Was er bringt',
  report: 'Bericht',
  notFromSellerCentral: 'Kein Download aus Seller Central',
};
