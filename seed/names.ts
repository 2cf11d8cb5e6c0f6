export const firstNames =
  "Amara Bilal Chiara Daan Elif Farid Greta Hugo Ines Jonas Kofi Leila Mateo Nadia Otto Priya Quentin Rosa Sami Tomasz Uma Vera Wanda Xenia Yusuf Zofia Anouk Bram Carla Dmitri".split(
    " ",
  );
export const lastNames =
  "Abebe Berger Costa Dvorak Eriksen Fischer Greco Haddad Ivanova Jansen Kaya Lindqvist Moreau Novak Okafor Petrov Quist Rossi Silva Tanaka Urban Vogel Weber Yilmaz Zanetti Almeida Brandt Conti Demir Engel".split(
    " ",
  );
