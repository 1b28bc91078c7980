import { digitsOfDocument } from '@tillback/rules/customers/document';
import { publicIdPattern } from '@tillback/rules/ids/ids';
import { type RecordField, type RecordKind, recordFields } from '@tillback/rules/intake/record-mapping';
import { hasDecimals, hasLetter, hasWords, isNumber, isTime, isWhole, type Look } from './cell-looks.ts';
import type { ColumnGuide } from './guess-columns.ts';

const isDocument: Look = (cell) => digitsOfDocument(cell) !== null;
const isAddress: Look = (cell) => /^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(cell);
const isLink: Look = (cell) => /^https?:\/\//i.test(cell);
const isCustomerId: Look = (cell) => publicIdPattern('customer').test(cell);

/** Of what one kind does not have nothing is guessed. */
const none = {
  sku: [],
  name: [],
  type: [],
  price: [],
  stock: [],
  description: [],
  pictureUrl: [],
  lowStockThreshold: [],
  active: [],
  document: [],
  email: [],
  reference: [],
  country: [],
  id: [],
} as const satisfies ColumnGuide<RecordField>['names'];

const codes = ['sku', 'stock code', 'product code', 'item code', 'item no', 'item number', 'article', 'article no'];
const codesInPortuguese = ['codigo', 'codigo do produto', 'codigo produto', 'cod produto', 'cod', 'referencia'];

/** By what the columns of a file of products, or of customers, are known; those of our own lists above all. */
export const recordColumns: Readonly<Record<RecordKind, ColumnGuide<RecordField>>> = {
  products: {
    fields: recordFields.products,
    names: {
      ...none,
      sku: [...codes, 'ean', 'barcode', 'gtin', ...codesInPortuguese, 'codigo de barras', 'product id', 'id produto'],
      name: ['name', 'product name', 'product', 'item name', 'item', 'title', 'nome', 'nome do produto', 'produto'],
      description: ['description', 'product description', 'details', 'descricao', 'descricao do produto', 'detalhes'],
      type: ['type', 'product type', 'tipo', 'tipo do produto', 'tipo de produto'],
      price: [
        'price',
        'unit price',
        'sale price',
        'retail price',
        'preco',
        'preco de venda',
        'preco unitario',
        'valor',
      ],
      stock: ['stock', 'in stock', 'quantity', 'qty', 'on hand', 'inventory', 'estoque', 'quantidade', 'qtd', 'saldo'],
      pictureUrl: ['picture url', 'picture', 'image', 'image url', 'photo', 'imagem', 'url da imagem', 'foto'],
      lowStockThreshold: ['low stock threshold', 'minimum stock', 'reorder point', 'estoque minimo', 'minimo'],
      active: ['active', 'enabled', 'published', 'for sale', 'ativo', 'a venda', 'publicado'],
    },
    misleading: {
      price: ['cost', 'custo', 'compra', 'purchase', 'total', 'discount', 'desconto', 'currency', 'moeda'],
      stock: ['code', 'low', 'minimum', 'threshold', 'minimo', 'codigo', 'value', 'valor'],
      name: ['customer', 'cliente', 'supplier', 'fornecedor', 'brand', 'marca', 'category', 'categoria'],
      sku: ['type', 'tipo'],
    },
    looks: {
      price: isNumber,
      stock: isWhole,
      lowStockThreshold: isWhole,
      pictureUrl: isLink,
      name: hasLetter,
      sku: (cell) => !isTime(cell) && !hasWords(cell),
    },
    plainLooks: { price: hasDecimals, pictureUrl: isLink, name: hasWords },
  },
  customers: {
    fields: recordFields.customers,
    names: {
      ...none,
      document: ['cpf', 'document', 'documento', 'cpf cnpj', 'tax id', 'n cpf', 'numero do cpf'],
      email: ['email', 'e mail', 'mail', 'email address', 'e mail address', 'endereco de email', 'correio eletronico'],
      name: [
        'name',
        'customer name',
        'full name',
        'client name',
        'customer',
        'nome',
        'nome completo',
        'nome do cliente',
        'cliente',
      ],
      reference: [
        'reference',
        'customer id',
        'customer no',
        'customer number',
        'customer code',
        'referencia',
        'codigo',
        'codigo do cliente',
        'cod cliente',
        'id cliente',
      ],
      country: ['country', 'pais'],
      id: ['id'],
    },
    misleading: {
      name: ['id', 'number', 'no', 'code', 'codigo', 'cod', 'mail', 'email', 'merged', 'country', 'pais', 'mae'],
      country: ['code'],
    },
    looks: { document: isDocument, email: isAddress, id: isCustomerId, name: hasLetter, country: hasLetter },
    plainLooks: { document: isDocument, email: isAddress },
  },
};
