export default definePageConfig({ navigationBarTitleText: '新建系列' })
